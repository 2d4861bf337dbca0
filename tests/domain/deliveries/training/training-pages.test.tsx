import { beforeAll, expect, test } from 'vitest'
import { proposeCorrection } from '#app/domain/corrections/propose-correction.server.ts'
import { changeNominee } from '#app/domain/deliveries/training/nominees.server.ts'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { AnswerNotice, action as check } from '#app/routes/certificates.verify/route.tsx'
import { ContradictionsNotice } from '#app/routes/deliveries.$deliveryId_.training/contradictions-notice.tsx'
import { ParticipantName } from '#app/routes/deliveries.$deliveryId_.training/participant-fields.tsx'
import { PlanPanel } from '#app/routes/deliveries.$deliveryId_.training/plan-panel.tsx'
import { FiguresPanel } from '#app/routes/deliveries.$deliveryId_.training/results-panel.tsx'
import { loader } from '#app/routes/deliveries.$deliveryId_.training/route.tsx'
import { NomineeForms } from '#app/routes/deliveries.$deliveryId_.training_.$ledger/nominee-forms.tsx'
import {
	action,
	loader as ledgerLoader,
} from '#app/routes/deliveries.$deliveryId_.training_.$ledger/route.tsx'
import { loader as pdfOf } from '#app/routes/deliveries.$deliveryId_.training_.certificates.$nomineeId[.]pdf.ts'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import {
	aCourse,
	courseDays,
	learner,
	nomineesOf,
	planFor,
	recordPresent,
	recordTests,
} from '#tests/support/courses.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()

const { manager, otherManager, officer, approver, donor } = office
const cookies = new Map<string, string>()
beforeAll(async () => {
	for (const person of everybody) cookies.set(person.id, await cookieOf(person))
})

const args = (actor: Actor, deliveryId: string, body?: BodyInit, nomineeId?: string) => ({
	request: new Request(`http://site.example/deliveries/${deliveryId}/training`, {
		headers: { cookie: cookies.get(actor.id) ?? '' },
		...(body && { method: 'POST', body }),
	}),
	params: { deliveryId, nomineeId, ledger: 'participants' },
	context: { nonce: '', requestId: '' },
})
const send = async (actor: Actor, id: string, fields: Record<string, string>) =>
	answerOf(await action(args(actor, id, new URLSearchParams(fields))))
const missing = { init: { status: 404 } }

test('the ledger is for those who follow the delivery, and names people only to the State and the manager', async () => {
	const { id } = await aCourse('certified')
	for (const person of [donor, egypt.drafter, otherManager])
		await expect(loader(args(person, id)), person.id).rejects.toMatchObject(missing)
	for (const [person, sees] of [
		[manager, true],
		[ghana.focalPoint, true],
		[ghana.mission, false],
		[officer, false],
		[approver, false],
	] as const) {
		const { ledger } = await loader(args(person, id))
		const panel = { ledger, given: undefined }
		const html = languages
			.map((language) =>
				render(
					<>
						<PlanPanel {...panel} />
						<FiguresPanel figures={ledger.figures} />
					</>,
					language,
				),
			)
			.join('')
		expect(html).not.toMatch(/Learner 1|SOM-C-/)
		const named = await ledgerLoader({
			...args(person, id),
			params: { deliveryId: id, ledger: 'certificates' },
		})
			.then(({ ledger: { rows } }) => rows.map(({ name, certificate }) => [name, certificate?.number]))
			.catch(() => [])
		const first = ['Learner 1 (sample)', expect.stringMatching(/^SOM-C-/)]
		if (sees) expect(named, person.id).toContainEqual(first)
		else expect(named, person.id).toEqual([])
		for (const language of languages)
			expect(html).toContain(catalogues[language].trainingRecords.figures.stages.certified)
	}
})

test('errors are shown at their field or line, and typed values stay', async () => {
	const { id } = await aCourse('nominating')
	const { drafter } = ghana
	const empty = await send(drafter, id, { part: 'nominee', name: 'Ama', post: '', unit: 'North', email: 'x' })
	expect(empty.status).toBe(422)
	expect(empty.data).toMatchObject({
		errors: { sex: 'required', post: 'required', email: 'badEmail' },
		typed: { name: 'Ama', unit: 'North' },
	})
	const list = [
		'Ama; F; Officer; North',
		'Kofi; X; Officer; North',
		'; M; Officer; ',
		'Esi; F; Clerk; South; de',
	]
	const wrong = await send(drafter, id, { part: 'list', list: list.join('\n') })
	expect(wrong.status).toBe(422)
	expect(wrong.data).toMatchObject({
		listErrors: [
			{ row: 2, column: 'sex', key: 'required' },
			{ row: 3, column: 'name', key: 'required' },
			{ row: 3, column: 'unit', key: 'required' },
			{ row: 4, column: 'language', key: 'badCode' },
		],
		typed: { list: list.join('\n') },
	})
	const { part = '', typed = {}, listErrors = [] } = wrong.data
	const { ledger } = await ledgerLoader(args(drafter, id))
	const html = render(<NomineeForms ledger={ledger} given={{ part, typed, listErrors }} />, 'fr')
	expect(html).toContain('Ama; F; Officer; North')
	expect(await nomineesOf(id)).toEqual([])

	const upload = async (bytes: BlobPart) => {
		const body = new FormData()
		body.set('part', 'list')
		body.set('file', new File([bytes], 'people.csv', { type: 'text/csv' }))
		return answerOf(await action(args(drafter, id, body)))
	}
	const latin1 = Buffer.from('Éloïse;F;Officer;North', 'latin1')
	expect((await upload(latin1)).data).toMatchObject({
		listErrors: [{ row: 1, column: 'row', key: 'badCharacters' }],
	})
	expect((await upload('')).data).toMatchObject({ errors: { list: 'required' } })
	const sheet =
		'\ufeff"Mensah, Ama",f,Officer,North,ar,a.mensah@example.org,K. Addo\r\n王晓明,M,Officer,South\r\n'
	expect((await upload(sheet)).status).toBe(303)
	expect(
		(await nomineesOf(id)).map(({ name, sex, language, email }) => [name, sex, language, email]),
	).toEqual([
		['Mensah, Ama', 'female', 'ar', 'a.mensah@example.org'],
		['王晓明', 'male', null, null],
	])
	expect(
		(await send(drafter, id, { part: 'list', list: 'mensah,  ama\tF\tOfficer\tNorth' })).data,
	).toMatchObject({
		listErrors: [{ row: 1, column: 'name', key: 'namedTwice' }],
	})
	expect((await send(drafter, id, { part: 'everything' })).status).toBe(409)
})

test('people only counted by an earlier record get names, days and certificates afterwards', async () => {
	const { id, step, drafter } = await aCourse('nominating')
	const { requestId, stateIso3 } = await findDelivery(id)
	const of = { deliveryId: id, requestId, stateIso3, post: '', unit: '', status: 'confirmed' as const }
	await look(async (tx) => {
		const row = (at: number) => ({
			...of,
			id: `counted ${at}`,
			name: '',
			sex: 'female' as const,
			position: at,
		})
		await tx.nominee.createMany({ data: [1, 2].map((at) => ({ ...row(at), nominatedAt: new Date() })) })
		const snapshot = { value: 'learningEvaluated', context: { attended: 2, minimumCohort: 1, origin: null } }
		await tx.delivery.update({ where: { id }, data: { status: 'learningEvaluated', snapshot } })
	})
	const { ledger } = await ledgerLoader(args(manager, id))
	const unnamed = catalogues.es.trainingRecords.nominees.unnamed
	const [counted] = ledger.rows.map((row) => render(<ParticipantName learner={row} />, 'es'))
	expect(counted).toContain(unnamed)
	await savePlan(manager, id, await planFor(id))
	const present = ['counted 1', 'counted 2'].flatMap((one) => courseDays.map((day) => `${one}:${day}`))
	await recordPresent(id, present)
	await expect(savePlan(manager, id, await planFor(id))).rejects.toMatchObject({ code: 'conflict' })
	await recordTests(id, () => 80)
	await expect(step({ type: 'certify' })).rejects.toMatchObject({ reason: 'unnamedLearners' })
	await changeNominee(drafter, id, 'counted 1', learner({ name: 'Ama (sample)' }))
	await changeNominee(drafter, id, 'counted 2', learner({ name: 'Esi (sample)' }))
	await step({ type: 'certify' })
	expect((await loader(args(manager, id))).ledger.figures.all.certified).toBe(2)
})

test('a certificate is printed for those who may see it, and anyone can check it without a name', async () => {
	const { id } = await aCourse('certified')
	const nomineeId = (await nomineesOf(id))[0]?.id
	const asked = (actor: Actor) => pdfOf(args(actor, id, undefined, nomineeId))
	const pdf = await asked(ghana.drafter)
	expect(pdf.headers.get('content-type')).toBe('application/pdf')
	expect((await pdf.text()).startsWith('%PDF-')).toBe(true)
	for (const person of [officer, ghana.mission, donor, egypt.focalPoint])
		await expect(asked(person)).rejects.toMatchObject(missing)

	const kept = await look((tx) => tx.certificate.findFirstOrThrow({ where: { deliveryId: id, nomineeId } }))
	const checked = async (fields: Record<string, string>) =>
		answerOf(await check({ ...args(officer, id, new URLSearchParams(fields)), params: {} }))
	expect((await checked({ number: kept.number })).data).toMatchObject({ errors: { code: 'required' } })
	const found = async (code: string) => present((await checked({ number: kept.number, code })).data.answer)
	const [answer, unknown] = [await found(kept.code), await found('ABCD-ABCD-ABCD-ABCD')]
	for (const language of languages) {
		const { genuine, unknown: not } = catalogues[language].certificates.check
		const html = render(<AnswerNotice answer={answer} />, language)
		expect(html).toContain(genuine.title)
		expect(html).toContain('courses (sample)')
		expect(html).not.toContain('Learner')
		expect(render(<AnswerNotice answer={unknown} />, language)).toContain(not.title)
	}
})

test('results that the attendance contradicts are listed on the page by name, with a link to correct them', async () => {
	const { id } = await aCourse('learningEvaluated')
	const { id: nomineeId, name } = present((await nomineesOf(id))[0])
	const noticeFor = async (person: Actor) => {
		const { ledger } = await loader(args(person, id))
		return languages.map((language) => render(<ContradictionsNotice ledger={ledger} />, language)).join('')
	}
	expect(await noticeFor(manager)).toBe('')
	await proposeCorrection(manager, id, {
		entry: 'participant',
		id: nomineeId,
		reason: 'The list was misread (sample).',
		values: { presentOn: [] },
	})
	const html = await noticeFor(manager)
	for (const language of languages)
		expect(html).toContain(catalogues[language].trainingRecords.contradictions.title)
	expect(html).toContain(name)
	expect(html).toContain(`/deliveries/${id}/corrections`)
	expect(await noticeFor(officer)).toBe('')
})
