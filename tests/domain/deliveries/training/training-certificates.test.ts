import { expect, test } from 'vitest'
import { revokeCertificate } from '#app/domain/certificates/revoke-certificate.server.ts'
import { checkCertificate, getCertificate } from '#app/domain/deliveries/training/certificate.server.ts'
import { getTraining } from '#app/domain/deliveries/training/get-training.server.ts'
import { recordResults } from '#app/domain/deliveries/training/training-records.server.ts'
import { aCourse, learner, nomineesOf, revisionOf } from '#tests/support/courses.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { manager, otherManager, officer, donor } = office
let visitor = 0
/** A new visitor for each check, so that the limit does not apply. */
const check = (number: string, code: string) =>
	checkCertificate(`visitor ${visitor++}`, { number, code }, 'en')
const certificates = () => look((tx) => tx.certificate.findMany({ orderBy: { number: 'asc' } }))
const firstOf = async (deliveryId: string) => {
	const found = (await certificates()).find((one) => one.deliveryId === deliveryId)
	if (!found) throw new Error('No certificate was issued')
	return found
}

test('those who pass get numbers without gaps, also when several courses end at once', async () => {
	const courses = [
		await aCourse('learningEvaluated'),
		await aCourse('learningEvaluated', undefined, 'egypt'),
		await aCourse('learningEvaluated'),
	]
	const [none] = courses
	const tests = Object.fromEntries(
		(await nomineesOf(none?.id ?? '')).map(({ id }) => [id, { preTest: 10, postTest: 20 }]),
	)
	const given = { revision: await revisionOf(none?.id ?? ''), tests, satisfaction: [0, 0, 0, 0, 1] }
	await recordResults(manager, none?.id ?? '', given)
	const ended = await Promise.allSettled(courses.map(({ step }) => step({ type: 'certify' })))
	expect(ended.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
	await (await aCourse('learningEvaluated')).step({ type: 'certify' })

	const issued = await certificates()
	const year = new Date().getUTCFullYear()
	expect(issued.map(({ number }) => number)).toEqual(
		issued.map((_, at) => `SOM-C-${year}-${String(at + 1).padStart(6, '0')}`),
	)
	expect(issued).toHaveLength(6)
	expect(new Set(issued.map(({ code }) => code)).size).toBe(6)
	for (const { code } of issued) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}(-[2-9A-HJ-NP-Z]{4}){3}$/)
})

test('a certificate is genuine by number and code however they are typed, and nothing else is told of it', async () => {
	const { id } = await aCourse('certified', [
		learner({ name: 'Ama (sample)', language: 'ar' }),
		...[1, 2, 3].map((at) => learner({ name: `Other ${at} (sample)` })),
	])
	const { number, code, issuedAt } = await firstOf(id)
	const genuine = { outcome: 'genuine', training: 'courses (sample)', issuedAt, revokedAt: null }
	for (const [numberTyped, codeTyped] of [
		[number, code],
		[` ${number.toLowerCase()} `, code.toLowerCase().replaceAll('-', ' ')],
	] as const) {
		const told = await check(numberTyped, codeTyped)
		expect(told).toMatchObject(genuine)
		expect(Object.keys(told).sort()).toEqual(['issuedAt', 'outcome', 'revokedAt', 'training'])
		expect(JSON.stringify(told)).not.toContain('Ama')
	}
	const learnerId = (await nomineesOf(id))[0]?.id ?? ''
	for (const actor of [ghana.drafter, ghana.focalPoint, manager])
		expect(await getCertificate(actor, id, learnerId)).toMatchObject({
			number,
			code,
			language: 'ar',
			days: 5,
		})
	for (const actor of [ghana.mission, officer, otherManager, donor, egypt.drafter])
		await expect(getCertificate(actor, id, learnerId)).rejects.toMatchObject({ code: 'not-found' })

	// A participant who did not pass has none, and the page shows which rule was missed.
	const seen = (await getTraining(ghana.drafter, id)).learners
	expect(seen.map(({ rules, certificate }) => [rules.attended, rules.tested, certificate !== null])).toEqual([
		[true, true, true],
		[true, true, true],
		[true, false, false],
		[false, true, false],
	])
	expect(JSON.stringify(seen)).not.toContain(code)

	await expect(revokeCertificate(ghana.focalPoint, id, learnerId, 'A mistake')).rejects.toMatchObject({
		reason: 'forbidden',
	})
	await revokeCertificate(manager, id, learnerId, 'The attendance was wrong (sample).')
	const told = await check(number, code)
	expect(told).toMatchObject({ outcome: 'genuine', revokedAt: expect.any(Date) })
	expect(JSON.stringify(told)).not.toContain('attendance')
	await expect(getCertificate(manager, id, learnerId)).rejects.toMatchObject({ code: 'not-found' })
	await expect(revokeCertificate(manager, id, learnerId, 'Again')).rejects.toMatchObject({ code: 'conflict' })
	expect((await getTraining(officer, id)).figures.all).toMatchObject({ passed: 2, certified: 1 })
})

test('a number tried at random, a wrong code and a broken one get one and the same answer, and not without end', async () => {
	const [kept, other] = await certificates()
	const number = kept?.number ?? ''
	for (const [numberTyped, codeTyped] of [
		['SOM-C-2026-999999', kept?.code],
		[number, other?.code],
		[number, kept?.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))],
		[number, ''],
		['', kept?.code],
		['\0', '\0'],
		['x'.repeat(5000), kept?.codeHash],
		[number, kept?.codeHash],
	])
		expect(await check(numberTyped ?? '', codeTyped ?? '')).toEqual({ outcome: 'unknown' })
	const tries = await Promise.all(
		Array.from({ length: 40 }, () => checkCertificate('one visitor', { number, code: 'AAAA' }, 'en')),
	)
	expect(tries.filter(({ outcome }) => outcome === 'tooOften')).toHaveLength(10)
})
