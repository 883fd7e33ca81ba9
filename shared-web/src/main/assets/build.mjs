// Builds styles and scripts into <output>/static/assets/<hash>/ and writes the hash where Assets.java reads it.
// The folder is named after everything that goes in, so an unchanged build is skipped and browsers may keep it for good.

import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const sources = dirname(fileURLToPath(import.meta.url))
const module = resolve(sources, '../../..')
const output = resolve(process.argv[2] ?? join(module, 'target/classes'))

const inputs = [join(module, 'package-lock.json'), ...readdirSync(sources).sort().map((name) => join(sources, name))]
const sum = createHash('sha256')
for (const input of inputs) sum.update(input.slice(module.length)).update('\0').update(readFileSync(input)).update('\0')
const hash = sum.digest('hex').slice(0, 12)

const all = join(output, 'static/assets')
const built = join(all, hash)
const note = join(output, 'org/learningledger/web/page/assets-folder')

if (existsSync(note) && readFileSync(note, 'utf8').trim() === hash && existsSync(built)) {
  console.log(`Styles and scripts are up to date (${hash})`)
} else {
  install()
  await build()
  console.log(`Styles and scripts built (${hash})`)
}

// Packages are installed again only when the lock file is another than the one they were installed from.
function install () {
  const installed = join(module, 'node_modules/.installed-from')
  const lock = readFileSync(join(module, 'package-lock.json'), 'utf8')
  if (existsSync(installed) && readFileSync(installed, 'utf8') === lock) return
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: module, stdio: 'inherit' })
  writeFileSync(installed, lock)
}

async function build () {
  const sass = await import('sass')
  rmSync(all, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })

  for (const sheet of ['govuk', 'moj', 'ledger']) {
    const { css } = sass.compile(join(sources, `${sheet}.scss`), {
      loadPaths: [module], style: 'compressed', quietDeps: true
    })
    const foreign = css.match(/GDS Transport|@font-face|crown|crest/i)
    if (foreign) throw new Error(`${sheet}.css holds "${foreign[0]}", which belongs to GOV.UK alone`)
    writeFileSync(join(built, `${sheet}.css`), css)
    copyIcons(css)
  }
  cpSync(join(module, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js'), join(built, 'govuk-frontend.min.js'))
  for (const own of ['ledger.js', 'favicon.svg']) cpSync(join(sources, own), join(built, own))

  mkdirSync(dirname(note), { recursive: true })
  writeFileSync(note, hash + '\n')
}

// Exactly the pictures that a sheet names, and no others of the packages.
function copyIcons (css) {
  for (const [, name] of css.matchAll(/url\(["']?(?!data:)([^"')]+)["']?\)/g)) {
    cpSync(join(module, 'node_modules/@ministryofjustice/frontend/moj/assets/images', name), join(built, name))
  }
}
