import { expect, test } from 'vitest'
import { useSolver } from '#tests/support/releases/a-release.ts'
import { attackWorld } from './attack.ts'
import { sentenceOf } from './find-narrow.ts'

const solve = useSolver()
// A hundred take about eight minutes of a core; the nightly run takes them all.
const WORLDS = process.env.NIGHTLY ? 3000 : 100
const SECONDS_EACH = 120

test('of random worlds with 60 to 2 000 needs no secret follows from their releases', {
	timeout: WORLDS * SECONDS_EACH * 1000,
}, async () => {
	const found: string[] = []
	let [released, secrets] = [0, 0]
	for (let seed = 1; seed <= WORLDS; seed++) {
		const attacked = await attackWorld(seed, solve)
		released += attacked.released
		secrets += attacked.secrets
		const bad = [...attacked.narrow.map(sentenceOf), ...attacked.wrong.map((words) => `${words}: wrong`)]
		found.push(...bad.map((words) => `world ${seed}: ${words}`))
	}
	console.info(`${WORLDS} worlds, ${released} releases, ${secrets} secrets, ${found.length} that follow`)
	expect(found).toEqual([])
	expect(released).toBeGreaterThan(WORLDS)
})
