import { beforeAll, describe, expect, test } from 'vitest'
import { getClarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { getUnlockedSection } from '#app/domain/clarifications/unlocked-section.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getScoring } from '#app/domain/priority/get-scoring.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { filingContent } from '#app/domain/submissions/filing-content.server.ts'
import { getChanges } from '#app/domain/submissions/get-changes.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { action as sendAnswers } from '#app/routes/requests.$requestId.clarification._index/route.tsx'
import { action as saveSection } from '#app/routes/requests.$requestId.clarification.$place/route.tsx'
import { action as saveBySelf } from '#app/routes/requests.$requestId.clarification.$place_.save.ts'
import { loader as readSubmission } from '#app/routes/requests.$requestId.filing/route.tsx'
import { answerOf } from '#tests/support/answers.ts'
import {
	answer,
	ask,
	asked,
	drafter,
	focalPoint,
	kept,
	statusOf,
	unlocked,
	versionsOf,
} from '#tests/support/clarifications.ts'
import { asOwner } from '#tests/support/database.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findNeed, findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('the pages', () => {
	let cookie = ''
	beforeAll(async () => {
		cookie = await cookieOf(drafter)
	})
	const argsOf = (requestId: string, place: string, fields: Record<string, string>) => {
		const init = {
			method: 'POST',
			headers: { cookie },
			body: new URLSearchParams(fields),
		}
		const request = new Request(`http://site.example/requests/${requestId}/clarification/${place}`, init)
		return { request, params: { requestId, place }, context: { nonce: '', requestId: '' } }
	}

	test('a form that names a locked field is refused as a whole, also when the page saves by itself', async () => {
		const { requestId, needId } = await asked(unlocked)
		const before = await kept(requestId)
		const forged = { intent: 'draft', situation: 'x', routeRole: 'ORIGIN' }
		const sent = answerOf(await saveSection(argsOf(requestId, 'situation', forged)))
		expect(sent.status).toBe(403)
		const itself = await saveBySelf(argsOf(requestId, `${needId}.need`, { persons: '1' }))
		expect(itself.status).toBe(403)
		expect(await kept(requestId)).toEqual(before)
		const good = await saveBySelf(argsOf(requestId, 'situation', { situation: 'x', drawn: '' }))
		expect(good.status).toBe(200)
	})

	test('of the submission mark the answers that changed after the last visit of their reader', async () => {
		const { requestId, save } = await asked(['situation.situation'])
		const headers = { cookie: await cookieOf(office.officer) }
		const request = new Request(`http://site.example/requests/${requestId}/filing`, { headers })
		const context = { nonce: '', requestId: '' }
		const marked = async () => (await readSubmission({ request, params: { requestId }, context })).changed
		await changesSinceLook(office.officer, { kind: 'request', id: requestId })
		expect(await marked()).toEqual([])
		await save('situation', { situation: 'Much more.' })
		await answer(requestId)
		await requestStep(focalPoint, requestId, { type: 'clearAnswers' })
		expect(await marked()).toEqual([{ rank: null, section: 'situation', field: 'situation' }])
	})

	test('a changed day that cannot be is refused at its field when it is saved, one that stays is not', async () => {
		const { requestId, needId, save } = await asked(['NEED.need.latest', 'NEED.need.statement'])
		const place = `${needId}.need`
		const { answers } = await findNeed(needId)
		const { latest } = answers.need ?? {}
		const drawnNow = async () =>
			printDrawn([fingerprint((await getUnlockedSection(drafter, requestId, place)).values)])
		const send = async (fields: Record<string, string>) =>
			answerOf(
				await saveSection(
					argsOf(requestId, place, { intent: 'continue', drawn: await drawnNow(), ...fields }),
				),
			)
		const wrong = await send({ latest: '2020-01-31', statement: 'More.' })
		expect(wrong.status).toBe(422)
		expect(wrong.data).toMatchObject({
			errors: { latest: expect.stringMatching(/^(inThePast|datesOutOfOrder)/) },
		})
		await save(place, { latest })
		expect(
			(await send({ latest: String(latest), statement: 'More.' })).data?.errors ?? {},
		).not.toHaveProperty('latest')
	})

	test('answers are not sent while an unlocked answer is missing, and the page says which', async () => {
		const { requestId, save } = await asked(['situation.situation'])
		await save('situation', { situation: '' })
		const { revision } = await findRequest(requestId)
		const [question] = await look((tx) => tx.question.findMany({ where: { requestId } }))
		const fields = {
			type: 'answerClarification',
			revision: String(revision),
			'answers.0.questionId': question?.id ?? '',
			'answers.0.text': 'Forty.',
		}
		const sent = answerOf(await sendAnswers(argsOf(requestId, '', fields)))
		expect(sent.status).toBe(422)
		expect(sent.data.problem?.errors).toEqual({ 'situation.situation': 'required' })
		expect(await statusOf(requestId)).toBe('clarification')
	})
})

const { officer } = office
const numbers = { persons: 0, women: 0, men: 0, notStated: 0, sites: 0, units: 2 }

const tables = ['need', 'request', 'submission_version']
const triggers = (what: 'enable' | 'disable') =>
	tables.map((table) => `alter table ${table} ${what} trigger user`)
const policies = (force: string) => tables.map((table) => `alter table ${table} ${force} row level security`)

/** A request in clarification, submitted while a blank number was stored as 0. */
async function askedOfOld(unlocked: string[]) {
	const made = await asked(unlocked, 'review')
	const { requestId, needId } = made
	const stored = JSON.stringify(numbers)
	for (const sql of [...policies('no force'), ...triggers('disable')]) await asOwner(sql)
	await asOwner('update request set blanks_as_zero = true where id = $1', [requestId])
	const withNumbers = `jsonb_set(answers, '{need}', answers -> 'need' || $2)`
	await asOwner(`update need set answers = ${withNumbers} where id = $1`, [needId, stored])
	// The version that was signed has the same zeros.
	const { content, sha256 } = await look((tx) => filingContent(askIn(tx), requestId))
	const version = 'update submission_version set content = $2, sha256 = $3 where request_id = $1'
	await asOwner(version, [requestId, content, sha256])
	for (const sql of [...policies('force'), ...triggers('enable')]) await asOwner(sql)
	return made
}

type Told = { name: string; value: unknown }
/** The value of a field on a page; for a code, the code alone. */
const saidOf = (fields: readonly Told[], name: string) =>
	[fields.find((one) => one.name === name)?.value].flat()[0]

/** What each page says of a number of the need: the submission, the page of the need, and the scoring. */
async function told(actor: Actor, requestId: string, needId: string, name: string) {
	const ofNeed = ({ sections }: { sections: readonly { section: string; fields: readonly Told[] }[] }) =>
		saidOf(sections.find(({ section }) => section === 'need')?.fields ?? [], name)
	const [filing, need] = [await getFiling(actor, requestId), await getNeed(actor, needId)]
	const pages = [ofNeed(filing.needs[0] ?? { sections: [] }), ofNeed(need)]
	if (actor !== officer) return pages
	const { criteria } = await getScoring(actor, needId)
	const absorption = criteria.find(({ criterion }) => criterion === 'absorption')?.answers ?? []
	return [...pages, saidOf(absorption.find(({ section }) => section === 'need')?.fields ?? [], name)]
}

test('an old 0 that the State states in answer to a question is a 0 for all readers from then on', async () => {
	const { requestId, needId, save } = await askedOfOld(['NEED.need.persons', 'NEED.need.sites'])
	expect(await told(officer, requestId, needId, 'persons')).toEqual(['0?', '0?', '0?'])
	// The drafter is asked which it is.
	const { values } = await getUnlockedSection(drafter, requestId, `${needId}.need`)
	expect(values).toMatchObject({ persons: '0?', sites: '0?' })
	await save('NEED.need', { persons: 0, sites: '0?' })
	await expect(answer(requestId)).rejects.toMatchObject({
		errors: { [`${needId}.need.sites`]: 'zeroOrUnknown' },
	})
	await save('NEED.need', { persons: 0, sites: '' })
	expect((await getClarification(drafter, requestId)).sections[0]?.changed).toEqual(['persons', 'sites'])
	await answer(requestId)

	// The focal point clears it like any other change, and reads what it was before.
	expect(await statusOf(requestId)).toBe('clearance')
	const pending = await getChanges(focalPoint, requestId)
	expect(pending?.changes.map(({ field }) => field)).toEqual(['persons', 'sites'])
	expect(pending?.changes[0]?.before.fields[0]?.value).toEqual(['0?'])
	expect(pending?.changes[0]?.after.fields[0]?.value).toBe(0)
	expect(await told(officer, requestId, needId, 'persons')).toEqual(['0?', '0?', '0?'])
	await requestStep(focalPoint, requestId, { type: 'clearAnswers' })

	for (const actor of [officer, focalPoint]) {
		const pages = actor === officer ? 3 : 2
		expect(await told(actor, requestId, needId, 'persons')).toEqual(Array(pages).fill(0))
		expect(await told(actor, requestId, needId, 'sites')).toEqual(Array(pages).fill(undefined))
		// What was not asked about is as uncertain as before.
		expect((await told(actor, requestId, needId, 'women')).slice(0, 2)).toEqual(['0?', '0?'])
	}
	expect((await getChanges(officer, requestId))?.changes[0]?.before.fields[0]?.value).toEqual(['0?'])
	const { number } = (await versionsOf(requestId)).at(-1) ?? {}
	expect((await needsOf(requestId))[0]?.settledZeros).toEqual({ 'need.persons': number })
})

test('a later answer tells only what it changed, and a 0 that was settled stays one', async () => {
	const { requestId, needId, save } = await askedOfOld(['NEED.need.persons'])
	await save('NEED.need', { persons: 0 })
	await answer(requestId, focalPoint)
	expect((await getChanges(officer, requestId))?.changes.map(({ field }) => field)).toEqual(['persons'])
	await ask(requestId, [`${needId}.need.women`])
	await save('NEED.need', { women: 0 })
	await answer(requestId, focalPoint)
	expect((await getChanges(officer, requestId))?.changes.map(({ field }) => field)).toEqual(['women'])
	expect(await told(officer, requestId, needId, 'persons')).toEqual([0, 0, 0])
	expect((await told(officer, requestId, needId, 'men')).slice(0, 2)).toEqual(['0?', '0?'])
})
