import { beforeAll, describe, expect, test } from 'vitest'
import { getScoring } from '#app/domain/priority/get-scoring.server.ts'
import { scoreAgain, scoreNeed } from '#app/domain/priority/score-need.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import {
	RoundPanel,
	ScoreAgainPanel,
} from '#app/routes/requests.$requestId.needs.$needId.priority/round-panel.tsx'
import { action, loader, StateNotice } from '#app/routes/requests.$requestId.needs.$needId.priority/route.tsx'
import {
	ScoreForm,
	TypedComments,
} from '#app/routes/requests.$requestId.needs.$needId.priority/score-form.tsx'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed } from '#tests/support/builders.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { firstOf, present } from '#tests/support/present.ts'
import { approver, officer, opinions, score, triage, typesOf } from '#tests/support/scores.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findNeed, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'

useWorld()

describe('scoring pages', () => {
	const { officer, triage, approver, dueDiligence, administrator, manager, donor } = office
	const cookies = new Map<string, string>()
	beforeAll(async () => {
		for (const person of everybody) cookies.set(person.id, await cookieOf(person))
	})

	type Place = { id: string; requestId: string }
	const args = (actor: Actor, { id, requestId }: Place, body?: URLSearchParams) => ({
		request: new Request(`http://site.example/requests/${requestId}/needs/${id}/priority`, {
			headers: { cookie: cookies.get(actor.id) ?? '' },
			...(body && { method: 'POST', body }),
		}),
		params: { requestId, needId: id },
		context: { nonce: '', requestId: '' },
	})
	const send = async (actor: Actor, place: Place, fields: Record<string, string>) =>
		answerOf(await action(args(actor, place, new URLSearchParams(fields))))

	/** Returns the form of a sheet with the same points everywhere. */
	const sheet = (points: string, round = '1') => ({
		type: 'score',
		round,
		...Object.fromEntries(priorityCriteria.map((criterion) => [`${criterion}.points`, points])),
		'harm.comment': 'Seen in the figures.',
	})

	test('the page is there for officers only, and under its own request', async () => {
		const place = await aNeed()
		for (const person of [officer, triage, approver])
			expect(await loader(args(person, place))).toMatchObject({ round: 1, state: 'waiting' })
		const others = [
			...Object.values(ghana),
			...Object.values(egypt),
			administrator,
			manager,
			donor,
			dueDiligence,
		]
		for (const person of others) {
			const missing = { init: { status: 404 } }
			await expect(loader(args(person, place)), person.id).rejects.toMatchObject(missing)
			await expect(send(person, place, sheet('2')), person.id).rejects.toMatchObject(missing)
		}
		const elsewhere = { ...place, requestId: (await aNeed()).requestId }
		await expect(loader(args(officer, elsewhere))).rejects.toMatchObject({ init: { status: 404 } })
	})

	test('a sheet is sent without a script; errors are shown at their fields, and typed values stay', async () => {
		const place = await aNeed()
		const { 'duty.points': _, ...unfinished }: Record<string, string> = sheet('3')
		const refused = await send(officer, place, { ...unfinished, 'rank.points': '7' })
		expect(refused.status).toBe(422)
		expect(refused.data).toMatchObject({
			errors: { 'duty.points': 'required', 'rank.points': 'required' },
			typed: { harm: { points: '3', comment: 'Seen in the figures.' } },
		})
		const kept = await send(officer, place, sheet('unknown'))
		expect([kept.status, kept.location]).toEqual([
			303,
			`/requests/${place.requestId}/needs/${place.id}/priority?saved`,
		])
		expect((await send(triage, place, sheet('2'))).status).toBe(303)
		expect((await findNeed(place.id)).priority).toBe(50)
		const late = await send(approver, place, sheet('2'))
		expect(late.status).toBe(409)
		expect(late.data).toMatchObject({ problem: { reason: 'roundSettled' } })
		const typed = present(late.data.problem?.typed)
		expect(render(<TypedComments typed={typed} />)).toContain('Seen in the figures.')

		const newRound = { type: 'scoreAnew', round: '1' }
		expect((await send(triage, place, newRound)).data).toMatchObject({ errors: { reason: 'required' } })
		expect((await send(officer, place, { ...newRound, reason: 'New facts.' })).status).toBe(403)
		expect((await send(triage, place, { ...newRound, reason: 'New facts.' })).status).toBe(303)
		expect(await findNeed(place.id)).toMatchObject({ priority: null, priorityRound: 2 })
	})

	test('every part of the page can be drawn in every language, and shows who gave what and why', async () => {
		const { id: needId } = await aNeed({ kind: 'equipment' })
		const round = 1
		const open = await getScoring(officer, needId)
		await scoreNeed(officer, { needId, round, opinions: opinions(null, {}, 'لا توجد أرقام') })
		const own = await getScoring(officer, needId)
		await scoreNeed(triage, { needId, round, opinions: opinions(2, { harm: 4 }) })
		const settled = await getScoring(approver, needId)
		await scoreAgain(triage, { needId, round, reason: 'New facts.' })
		for (const language of languages) {
			const html =
				render(<ScoreForm shown={open} wrong={undefined} />, language) +
				render(<ScoreForm shown={{ ...own, state: 'third' }} wrong={undefined} />, language) +
				render(<StateNotice shown={{ ...settled, scoredAs: 'other' }} />, language) +
				render(<StateNotice shown={{ ...own, state: 'third', closed: 'notRecused' }} />, language) +
				render(
					<ScoreAgainPanel round={1} wrong={{ errors: { reason: 'required' }, typed: {} }} />,
					language,
				) +
				settled.rounds.map((each) => render(<RoundPanel key="1" round={each} />, language)).join('')
			expect(html, language).not.toMatch(/priority\.|evidence\.|\{|undefined|NaN/)
			expect(html.match(/type="radio"/g)).toHaveLength(2 * 8 * 6)
			expect(html).toContain('لا توجد أرقام')
		}
		const first = render(<ScoreForm shown={open} wrong={undefined} />)
		// Only the point that follows from the State's own order is preselected; the officer decides all others.
		expect(first.match(/<input[^>]* checked=""[^>]*>/g)).toHaveLength(1)
		expect(first).toContain('Order set by the State: 1 of 1.')
		const page = render(<RoundPanel round={firstOf(settled.rounds)} />)
		for (const text of [officer.name, triage.name, 'not known, counts as 2', 'average of 2 scores'])
			expect(page).toContain(text)
		expect(render(<StateNotice shown={settled} />)).toContain('offer the State help')
	})
})

describe('at the same time', () => {
	test.each([
		['near each other', [3, 3] as const, 75],
		['far apart', [4, 1] as const, null],
	])('two second scores %s both count and settle once', async (_, [one, other], priority) => {
		for (const repeat of [1, 2, 3]) {
			const { id } = await aNeed()
			await Promise.all([score(officer, id, opinions(one)), score(triage, id, opinions(other))])
			const rows = await look((tx) => tx.priorityScore.findMany({ where: { needId: id } }))
			expect(rows, `time ${repeat}`).toHaveLength(2)
			expect((await findNeed(id)).priority).toBe(priority)
			const ends = (await typesOf(id)).filter((type) => type !== 'need.scored')
			expect(ends).toEqual([priority === null ? 'need.thirdScoreAsked' : 'need.prioritySettled'])
		}
	})

	test('three of them settle once with three scores, and a form sent twice counts once', async () => {
		const { id } = await aNeed()
		const sent = [officer, officer, triage, triage, approver, approver].map((actor, place) =>
			score(actor, id, opinions(([4, 1, 1] as const)[Math.floor(place / 2)] ?? 0)),
		)
		const ended = await Promise.allSettled(sent)
		const rows = await look((tx) => tx.priorityScore.findMany({ where: { needId: id } }))
		const { priority } = await findNeed(id)
		expect(priority).toBe(rows.reduce((sum, { total }) => sum + total, 0) / rows.length)
		expect((await typesOf(id)).filter((type) => type === 'need.prioritySettled')).toHaveLength(1)
		for (const end of ended)
			if (end.status === 'rejected') expect(end.reason).toMatchObject({ reason: 'roundSettled' })
	})
})

describe('a new round', () => {
	test('leaves the earlier one to be read, and begins blind again', async () => {
		const { id } = await aNeed()
		await score(officer, id, opinions(2, { harm: 3 }))
		const newRound = { needId: id, round: 1, reason: 'The law was passed.' }
		await expect(scoreAgain(triage, newRound)).rejects.toMatchObject({ code: 'conflict' })
		await score(triage, id, opinions(2))
		await expect(scoreAgain(officer, newRound)).rejects.toMatchObject({ code: 'refused' })
		await expect(scoreAgain({ ...approver, nationality: 'GHA' }, newRound)).rejects.toMatchObject({
			reason: 'notRecused',
		})
		expect(await scoreAgain(triage, newRound)).toEqual({ round: 2 })
		await expect(scoreAgain(triage, newRound)).rejects.toMatchObject({ code: 'conflict' })

		expect(await findNeed(id)).toMatchObject({ priority: null, priorityRound: 2 })
		await expect(score(officer, id, opinions(4))).rejects.toMatchObject({ reason: 'roundSettled' })
		await score(officer, id, opinions(4), 2)
		const shown = await getScoring(triage, id)
		expect(shown).toMatchObject({ round: 2, scored: 1, own: null })
		expect(shown.rounds).toMatchObject([{ round: 1, priority: 52.5, scores: [{}, {}] }])
		expect(await score(triage, id, opinions(4), 2)).toBe('settled')
		expect((await getScoring(triage, id)).rounds.map(({ priority }) => priority)).toEqual([100, 52.5])
	})
})
