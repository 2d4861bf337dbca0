// `npm run screenshots`: takes the pictures of the documentation from the built application with a new sample world;
// `npm run screenshots -- letters` takes those of e-mails, which need no pages.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isBuilt, withSamplePages } from '#app/commands/prepared.mjs'
import { launch } from '#tests/e2e/browser.ts'
import { startServer } from '#tests/e2e/server.ts'
import { take } from './camera.ts'
import { takeLetters, takeLettersTogether } from './letters.ts'
import { pictures } from './pictures.ts'

const folder = fileURLToPath(new URL('./pictures', import.meta.url))
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
const report = (name: string, bytes: number) => console.log(`${name}.png  ${Math.round(bytes / 1000)} kB`)

if (wanted.includes('letters')) {
	const letters = await launch()
	report('letters', await takeLettersTogether(letters, `${folder}/letters.png`))
	console.log(await takeLetters(letters))
	await letters.close()
	process.exit()
}

if (!isBuilt()) execFileSync('npm', ['run', 'build'], { stdio: 'ignore', env: withSamplePages })

const [server, browser] = await Promise.all([startServer(), launch()])
try {
	if (wanted.length === 0) report('letters', await takeLettersTogether(browser, `${folder}/letters.png`))
	for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
		const bytes = await take(browser, server.address, folder, picture)
		report(picture.name, bytes)
	}
} finally {
	await browser.close()
	await server.stop()
}
