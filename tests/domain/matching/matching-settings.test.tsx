import { expect, test } from 'vitest'

import {
	listMatchingSettings,
	loadMatchingSettings,
	setMatchingSetting,
} from '#app/domain/matching/matching-settings.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { action, loader, MatchingHistory } from '#app/routes/administration.matching/route.tsx'
import { NumberForm, WeightsForm } from '#app/routes/administration.matching/setting-forms.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { asOwner } from '#tests/support/database.ts'
import { everybody, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { defaultFitWeights } from '#workflows/matching/fit/weights.ts'
import { defaultPriorityWeights } from '#workflows/priority/criteria.ts'

useWorld()

const { administrator, officer } = office
const inForce = () => look((tx) => loadMatchingSettings(askIn(tx)))

test('only an administrator sees and sets what matching goes by', async () => {
	for (const person of everybody.filter(({ role }) => role !== 'administrator')) {
		expect(() => listMatchingSettings(person)).toThrow('forbidden')
		expect(() => setMatchingSetting(person, 'priority.gap', 10)).toThrow('forbidden')
	}
	expect(await look((tx) => tx.setting.count())).toBe(0)
})

test('a setting counts from then on, and its history tells who changed what from what', async () => {
	const heavier = { ...defaultFitWeights, theme: 60 }
	expect(await setMatchingSetting(administrator, 'matching.fit', heavier)).toBe(true)
	expect(await setMatchingSetting(administrator, 'matching.fit', { ...heavier })).toBe(false)
	expect(await setMatchingSetting(administrator, 'allocation.reserveShare', 50)).toBe(true)
	expect(await inForce()).toMatchObject({
		fit: heavier,
		priority: defaultPriorityWeights,
		gap: 20,
		allocation: { reserveShare: 50, stateCap: 25 },
	})
	expect(await setMatchingSetting(administrator, 'matching.fit')).toBe(true)
	expect((await inForce()).fit).toEqual(defaultFitWeights)

	const { weights, numbers, history } = await listMatchingSettings(administrator)
	expect(weights.map(({ changed }) => changed)).toEqual([false, false])
	expect(numbers.filter(({ changed }) => changed).map(({ key }) => key)).toEqual(['allocation.reserveShare'])
	expect(history.map(({ key, by, from, to }) => [key, by, from, to])).toEqual([
		['fit', 'administrator (sample)', heavier, defaultFitWeights],
		['reserveShare', 'administrator (sample)', 40, 50],
		['fit', 'administrator (sample)', defaultFitWeights, heavier],
	])
	// Clocks do not depend on it.
	expect(await asOwner(`select 1 from pgboss.job where name = 'recount-clocks'`)).toEqual([])
})

test('two administrators at once leave two entries that follow each other', async () => {
	await Promise.allSettled([11, 12].map((gap) => setMatchingSetting(administrator, 'priority.gap', gap)))
	const { history } = await listMatchingSettings(administrator)
	const [last, first] = history.filter(({ key }) => key === 'gap')
	expect(first?.from).toBe(20)
	expect(last?.from).toBe(first?.to)
	expect((await inForce()).gap).toBe(last?.to)
})

test('the page shows errors at the field, keeps typed values and is closed to everyone else', async () => {
	const send = async (cookie: string, fields: Record<string, string>) => {
		const request = new Request('http://site.example/administration/matching', {
			method: 'POST',
			headers: { cookie },
			body: new URLSearchParams(fields),
		})
		return answerOf(await action({ request, params: {}, context: { nonce: '', requestId: '' } }))
	}
	const mine = await cookieOf(administrator)
	const saved = { type: 'save', key: 'allocation.seconds', value: '90' }
	expect((await send(mine, saved)).location).toBe('/administration/matching?saved')
	expect((await send(mine, saved)).location).toBe('/administration/matching?same')
	const weights = Object.fromEntries(
		Object.keys(defaultPriorityWeights).map((name) => [`value.${name}`, '0']),
	)
	const wrong = await send(mine, { type: 'save', key: 'matching.priority', ...weights })
	expect(wrong.status).toBe(422)
	expect(wrong.data).toMatchObject({
		errors: { 'value.harm': 'allZero' },
		typed: { key: 'matching.priority', value: { duty: '0' } },
	})
	const negative = await send(mine, {
		type: 'save',
		key: 'matching.priority',
		...weights,
		'value.duty': '-1',
	})
	expect(negative.data).toMatchObject({ errors: { 'value.duty': 'tooSmall' } })

	const other = await cookieOf(officer)
	expect((await send(other, saved)).status).toBe(403)
	const request = new Request('http://site.example/', { headers: { cookie: other } })
	await expect(loader({ request, params: {}, context: { nonce: '', requestId: '' } })).rejects.toMatchObject({
		init: { status: 403 },
	})
})

test('forms, anchors and history can be drawn in every language', async () => {
	await setMatchingSetting(administrator, 'matching.priority', { ...defaultPriorityWeights, harm: 33 })
	const { weights, numbers, history } = await listMatchingSettings(administrator)
	for (const language of languages) {
		const html =
			weights
				.map((row) => render(<WeightsForm key={row.key} row={row} wrong={undefined} />, language))
				.join('') +
			numbers
				.map((row) => render(<NumberForm key={row.key} row={row} wrong={undefined} />, language))
				.join('') +
			render(<MatchingHistory history={history} />, language)
		expect(html, language).not.toMatch(/settings\.|criteria\.|\{|undefined/)
		expect(html.match(/<form /g)).toHaveLength(weights.length + numbers.length)
	}
	const page = weights
		.map((row) => render(<WeightsForm key={row.key} row={row} wrong={undefined} />))
		.join('')
	expect(page).toContain('A budget line is named, and earlier equipment or training is shown to be in use.')
	expect(page).toContain('Total: 113')
	expect(render(<MatchingHistory history={history} />)).toContain('Harm and exposure: 33')
})
