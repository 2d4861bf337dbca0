// `npm run words -- status | export LANG | import FILE | mark LANG`: what is translated, and files for translators.
import '#app/platform/log/ends-plainly.ts'
import { root } from './prepared.mjs'
import { runWords } from './words/run-words.ts'

process.exitCode = await runWords(process.argv.slice(2), { root, print: console.log })
