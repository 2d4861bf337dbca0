import { expect, test } from 'vitest'
import { setTarget } from '#app/domain/clocks/settings.server.ts'
import { castOf } from '#prisma/seed/cast.ts'
import { checked, specified } from '#prisma/seed/sample-ledger.ts'
import { administrator, sampleId } from '#prisma/seed/sample-people.ts'
import { accept, acknowledged, cleared, decided, managerOf, passed, type Story } from '#prisma/seed/story.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { deliveryOf } from '#tests/support/steps.ts'
import { deliver } from './domain-steps.ts'
import { rowOf, sendLedger } from './ledger-steps.ts'
import { press, type Values } from './person.ts'
import { lookAfterwards, textOf, useStoryWalk } from './story-walk.ts'

/** 18 readers, 20 lenses, 60 manuals, and readers whose number is to be specified together with UNODC. */
const story: Story = {
	key: 'walk.mixed',
	answers: 'kyrgyzstan.readers',
	title: 'Считыватели, лупы и руководства для новых пунктов',
	draftedDaysAgo: 60,
	steps: [...acknowledged(56), passed(44), ...cleared(36), ...decided(30, accept('Обосновано.'))],
}
const programmeId = sampleId('EQP-CAS-06')
const actors = castOf(story)
const manager = managerOf(programmeId)
const emailOf = (person: object) => String(Reflect.get(person, 'email'))
const cast = {
	focalPoint: emailOf(actors.focalPoint),
	drafter: emailOf(actors.drafter),
	officer: emailOf(actors.officer),
	manager: manager.email,
}
const mode = { name: 'without JavaScript, in Russian', locale: 'ru', javaScriptEnabled: false }
const { filed, pageOf, visit, act, meanwhile, end } = useStoryWalk({ story, cast, mode })
let delivery = ''
const request = () => `/requests/${filed.requestId}`
const need = () => `${request()}/needs/${filed.needId}`

async function record(does: string, values: Values) {
	const page = await pageOf('manager')
	expect(await sendLedger(page, delivery, does, values), does).toBe(303)
	return page
}

test('unlike items are read line by line, and offered line by line', async () => {
	const text = await textOf(await visit('officer', need()))
	for (const part of ['18', '20', '60']) expect(text).toContain(part)
	// Nothing adds up readers, lenses and manuals.
	expect(text).not.toMatch(/(?<!\d)(98|99)(?!\d)/)
	const matching = await visit('officer', `${need()}/matching`)
	const form = matching.locator('form', {
		has: matching.locator(`[name="programmeId"][value="${programmeId}"]`),
	})
	const folded = matching.locator('details:not([open])', { has: form })
	while (await folded.count()) await folded.first().locator('summary').first().click()
	expect(await press(matching, form.locator('button[value="proposeProgramme"]').first())).toBe(303)
	const lines = Object.fromEntries([18, 20, 60, 1].map((quantity, at) => [`lines.${at}.quantity`, quantity]))
	await act('manager', need(), 'acceptOffer', lines)
	const page = await act('focalPoint', need(), 'confirmOffer')
	delivery = (await page.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
	expect(delivery).toMatch(/^\/deliveries\//)
}, 240_000)

/** From the specification to the arrival in the country. */
const toArrival = async () =>
	deliver((await deliveryOf(filed.needId)).id, [
		[
			manager,
			{ type: 'shareSpecification', specification: 'Читают чип.', deliverTo: 'Бишкек', fingerprint: '' },
			specified(
				['Считыватель паспортов', 'шт.', 18, 900],
				['Ручная лупа', 'шт.', 20, 45],
				['Руководство', 'экз.', 60, 12, 'withoutSerials'],
				['Переносной считыватель', 'шт.', 1, 1_300],
			),
		],
		[actors.focalPoint, { type: 'signOffSpecification' }],
		[manager, { type: 'startProcurement', requisition: 'RQ-1' }],
		[
			manager,
			{
				type: 'contract',
				supplier: 'Steppe Identity Systems (sample)',
				amount: 19_000,
				currency: 'USD',
				additionalReason: 'Чтение чипа дороже.',
				expectedOn: inDays(10),
			},
		],
		[
			manager,
			{
				type: 'ship',
				shippedOn: inDays(-3),
				lateReason: 'Entered late',
				arrivesOn: inDays(2),
				waybill: 'WB-1',
			},
		],
		[manager, { type: 'arriveAtCustoms', port: 'Бишкек' }],
		[
			actors.drafter,
			{ type: 'confirmArrival', receivedOn: inDays(-1), lateReason: 'Entered late', exemption: '' },
		],
	])

test('all is inspected in order at once, and each line is handed over with its own serial numbers', async () => {
	await meanwhile(toArrival)
	await record('inspect', { inOrder: true })
	await act('manager', `${delivery}/equipment`, 'recordInspection')
	for (const [at, [name, count]] of Object.entries([
		['R', 18],
		['L', 20],
		['P', 1],
	] as const)) {
		const page = await visit('manager', `${delivery}/equipment`)
		const form = page.locator('form', { has: page.locator('button[value="listSerials"]') }).nth(Number(at))
		await form
			.locator('textarea')
			.fill(Array.from({ length: count }, (_, place) => `${name}-${place + 1}`).join('\n'))
		expect(await press(page, form.locator('button[value="listSerials"]'))).toBe(303)
	}
	const terms = { mode: 'title', place: 'Бишкек', officeName: 'Т. Сапаров', officeTitle: 'Руководитель' }
	await record('signForOffice', terms)
	const signed = { signatory: 'Э. Токтогулова', signatoryTitle: 'Начальник', undertaking: true }
	const page = await act('focalPoint', `${delivery}/equipment`, 'signHandover', signed)
	const handover = await page.locator('#handover').textContent()
	for (const serial of ['R-18', 'L-20', 'P-1']) expect(handover).toContain(serial)
}, 240_000)

test('after the checks the outcome follows from each line, and the State confirms the closure', async () => {
	await meanwhile(async () => {
		for (const name of ['checkSixMonths', 'checkTwelveMonths'] as const)
			await setTarget(administrator, name, { amount: 1, unit: 'days' })
		const counts = { present: 99, working: 99, used: 99, maintained: 99, handedOver: 99 }
		await deliver((await deliveryOf(filed.needId)).id, [
			[manager, { type: 'recordInstallation', installedOn: todayInState('KGZ'), trained: 12 }],
			[
				manager,
				{ type: 'recordCheck', month: '6', remarks: '', ...counts },
				checked(todayInState('KGZ'), [], []),
			],
		])
	})
	const all = [18, 20, 60, 1].map((count, at) =>
		rowOf(at, { present: count, working: count, used: count, maintained: count }),
	)
	await record('check', Object.assign({}, ...all))
	await act('manager', `${delivery}/equipment`, 'recordCheck', { month: '12' })
	await act('manager', delivery, 'closeDelivery', { comment: 'Всё используется.' })
	await act('focalPoint', need(), 'giveEvaluation', { useful: 'FULLY', comment: 'Проверяем каждый чип.' })
	const closed = await act('focalPoint', request(), 'confirmClosure', {
		useful: 'FULLY',
		comment: 'Спасибо.',
	})
	expect(await closed.locator('#closure').textContent()).toContain('Спасибо.')
	const page = await visit('officer', need())
	// Each line is a fact of its own.
	expect(await page.locator('#outcome tbody tr').count()).toBeGreaterThanOrEqual(4)
	expect(await page.locator('#outcome').textContent()).toContain('Проверяем каждый чип.')
	expect(await textOf(await visit('officer', '/states/KGZ'))).toContain('Проверяем каждый чип.')
	const { complaints, place } = await end()
	expect(complaints).toEqual([])
	expect(await lookAfterwards(place, filed.requestId)).toMatchObject({
		requestStatus: 'closed',
		needStatuses: ['evaluated'],
		deliveryStatuses: ['closed'],
		brokenChains: [],
	})
}, 300_000)
