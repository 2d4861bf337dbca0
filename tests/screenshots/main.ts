// `npm run screenshots`: takes the pictures of the README again, from the built product with a fresh sample world;
// `npm run screenshots -- letters` those of letters, which no page is needed for.
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { isBuilt, withSamplePages } from '#app/commands/prepared.mjs'
import { launch } from '#tests/e2e/browser.ts'
import { startServer } from '#tests/e2e/server.ts'
import { take } from './camera.ts'
import { takeLetters } from './letters.ts'
import { pictures } from './pictures.ts'

if (process.argv[2] === 'letters') {
	const letters = await launch()
	console.log(await takeLetters(letters))
	await letters.close()
	process.exit()
}

const folder = fileURLToPath(new URL('./pictures', import.meta.url))
mkdirSync(folder, { recursive: true })
if (!isBuilt()) execFileSync('npm', ['run', 'build'], { stdio: 'ignore', env: withSamplePages })

const [server, browser] = await Promise.all([startServer(), launch()])
try {
	const wanted = process.argv.slice(2)
	for (const picture of pictures.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
		const bytes = await take(browser, server.address, folder, picture)
		console.log(`${picture.name}.png  ${Math.round(bytes / 1000)} kB`)
	}
} finally {
	await browser.close()
	await server.stop()
}
