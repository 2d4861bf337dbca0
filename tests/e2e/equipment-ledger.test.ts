import { expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import { png } from '#tests/support/files.ts'
import { inDays, todayInState } from '#tests/support/in-days.ts'
import { tooWide, useWindows, violationsOn } from './browser.ts'
import { countChecksAtOnce, rowOf, sendLedger } from './ledger-steps.ts'
import { type Look, press, takeStep, type Values } from './person.ts'
import { openRequest } from './server.ts'
import { type CastRole, cast } from './walk-data.ts'

// The State works without JavaScript in Arabic, the programme manager with it in English.
const looks: Partial<Record<CastRole | 'administrator', Look>> = {
	drafter: { javaScriptEnabled: false, language: 'ar' },
	focalPoint: { javaScriptEnabled: false, language: 'ar' },
}

const { complaints, windowOf } = useWindows({ ...cast, administrator: administrator.email }, looks)

let delivery: string
const today = () => todayInState('GHA')
const ledgerPath = () => `${delivery}/equipment`

async function act(part: CastRole, type: string, values: Values = {}) {
	const page = await windowOf(part)
	await page.goto(ledgerPath())
	expect(await takeStep(page, type, values), type).toBe(303)
}
const ledger = async (part: CastRole, does: string, values: Values) =>
	sendLedger(await windowOf(part), delivery, does, values)

test('the lines are written, and signed off as they were shared', async () => {
	const page = await windowOf('manager')
	const request = await openRequest(page, 'ghana.document-equipment')
	const need = await page.locator(`main table a[href^="${request}/needs/"]`).first().getAttribute('href')
	await page.goto(need ?? '')
	delivery = (await page.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
	const sample = { description: 'Lamp', unit: 'piece', quantity: 2, unitPrice: 30 }
	expect(await ledger('manager', 'saveLine', { ...sample, unit: '' })).toBe(422)
	expect(await page.inputValue('[name="description"]')).toBe('Lamp')
	expect(await violationsOn(page)).toEqual([])
	const state = await windowOf('focalPoint')
	await state.goto(ledgerPath())
	expect(await state.locator('html').getAttribute('dir')).toBe('rtl')
	expect(await ledger('manager', 'saveLine', sample)).toBe(303)
	// An item was added after it was shared, so the State has not read it.
	expect(await takeStep(state, 'signOffSpecification')).toBe(409)
	await state.goto(ledgerPath())
	expect(await state.locator('button[value="signOffSpecification"]').count()).toBe(0)
	await act('manager', 'shareSpecification')
	await act('focalPoint', 'signOffSpecification')
}, 120_000)

test('a damaged line is replaced, and what storage costs is counted', async () => {
	await act('manager', 'startProcurement', { requisition: 'RQ 7' })
	const contract = { supplier: 'Sample Optics', amount: 13_560, currency: 'USD', expectedOn: inDays(60) }
	await act('manager', 'contract', contract)
	// Between 23:00 and midnight UTC the contract is already of the next day, in Vienna, and the goods are not yet in Accra.
	const lateReason = 'Shipped in the night of the contract.'
	const ship = { shippedOn: today(), lateReason, arrivesOn: inDays(20), waybill: 'WB 1' }
	await act('manager', 'ship', ship)
	const state = await windowOf('drafter')
	await state.goto(ledgerPath())
	const opened = { 'lines.1.damaged': 3, reason: 'فُتح صندوق في الطريق.' }
	expect(await takeStep(state, 'reportLoss', opened)).toBe(422)
	expect(await state.inputValue('[name="lines.1.damaged"]')).toBe('3')
	expect(await state.inputValue('form:has([value="reportLoss"]) [name="reason"]')).toBe(opened.reason)
	await act('drafter', 'reportLoss', { ...opened, 'lines.1.damaged': 1 })
	await act('manager', 'continueWithout', { reason: 'The lamp is replaced later.' })
	await state.goto(ledgerPath())
	expect(await state.locator('#exceptions').textContent()).toContain(opened.reason)
	await act('manager', 'arriveAtCustoms', { port: 'Tema' })
	const details = { carrier: 'Sample Air', freeDays: 5, chargePerDay: 120 }
	expect(await ledger('manager', 'changeShipment', details)).toBe(422)
	expect(await ledger('manager', 'changeShipment', { ...details, currency: 'USD' })).toBe(303)
	expect(await ledger('drafter', 'nameExemption', { exemption: 'EX 12' })).toBe(303)
	await act('drafter', 'confirmArrival', { receivedOn: today() })

	const whole = { ok: 300, short: 0, damaged: 0 }
	const broken = { ok: 1, short: 0, damaged: 2 }
	expect(await ledger('manager', 'inspect', { ...rowOf(0, whole), ...rowOf(1, broken) })).toBe(422)
	const page = await windowOf('manager')
	expect(await page.inputValue('[name="lines.1.damaged"]')).toBe('2')
	expect(await violationsOn(page)).toEqual([])
	const found = { ...rowOf(0, whole), ...rowOf(1, { ...broken, damaged: 1 }) }
	expect(await ledger('manager', 'inspect', found)).toBe(303)
	await act('manager', 'recordInspection')
	await act('manager', 'shipReplacement', { ...ship, waybill: 'WB 2' })
	await act('manager', 'arriveAtCustoms', { port: 'Tema' })
	await act('drafter', 'confirmArrival', { receivedOn: today() })
	const again = { ...rowOf(0, whole), ...rowOf(1, { ok: 2, short: 0, damaged: 0 }) }
	expect(await ledger('manager', 'inspect', again)).toBe(303)
	await act('manager', 'recordInspection')
}, 180_000)

test('both sides sign for every serial number, and the protocol is printed', async () => {
	const page = await windowOf('manager')
	const first = Array.from({ length: 300 }, (_, at) => `MG ${at + 1}`).join('\n')
	expect(await ledger('manager', 'listSerials', { serials: 'MG 1\nmg1' })).toBe(422)
	expect(await page.locator('textarea[name="serials"]').first().inputValue()).toContain('mg1')
	expect(await ledger('manager', 'listSerials', { serials: first })).toBe(303)
	const last = page.locator('form', { has: page.locator('button[value="listSerials"]') }).last()
	if ((await page.locator('button[value="listSerials"]').count()) > 1) {
		await last.locator('textarea').fill('L1, L2')
		expect(await press(page, last.locator('button[value="listSerials"]'))).toBe(303)
	}
	const terms = { mode: 'use', place: 'Accra', officeName: 'M. Okello', officeTitle: 'Programme manager' }
	expect(await ledger('manager', 'signForOffice', terms)).toBe(303)
	await act('focalPoint', 'signHandover', {
		signatory: 'كوامي أسانتي',
		signatoryTitle: 'المدير',
		undertaking: true,
	})
	const state = await windowOf('focalPoint')
	await state.goto(ledgerPath())
	expect(await state.locator('#handover').textContent()).toMatch(/SOM-H-\d{4}-\d{6}/)
	expect(await state.locator('#handover a[href$=".pdf"]').count()).toBe(1)
}, 120_000)

test('a photo is kept with a line, and the checks show what is in use', async () => {
	const page = await windowOf('drafter')
	await page.goto(ledgerPath())
	const add = await page.locator('#inspection a[href*="purpose=photo"]').first().getAttribute('href')
	await page.goto(add ?? '')
	await page.setInputFiles('[type="file"]', [{ name: 'kit.png', mimeType: 'image/png', buffer: png() }])
	expect(await press(page, page.locator('form:has([type="file"]) button'))).toBe(303)
	const manager = await windowOf('manager')
	await manager.goto(ledgerPath())
	expect(await manager.locator('#inspection a[download]').count()).toBe(1)

	await act('manager', 'recordInstallation', { installedOn: today(), trained: 12 })
	const used = { present: 300, working: 290, used: 280, maintained: 300 }
	const lamps = { present: 2, working: 2, used: 2, maintained: 2 }
	// Too early: the error names the day, and with a reason it is kept as an early check, which is not the result.
	const early = { ...rowOf(0, used), ...rowOf(1, lamps) }
	expect(await ledger('manager', 'check', early)).toBe(422)
	expect(await ledger('manager', 'check', { ...early, earlyReason: 'The unit moves.' })).toBe(303)
	expect(await takeStep(manager, 'recordCheck', { month: '6' })).toBe(422)
	await countChecksAtOnce(await windowOf('administrator'))
	for (const month of ['6', '12']) {
		expect(await ledger('manager', 'check', { ...rowOf(0, used), ...rowOf(1, lamps) })).toBe(303)
		await act('manager', 'recordCheck', { month })
	}
	for (const part of ['manager', 'focalPoint'] as const) {
		const window = await windowOf(part)
		await window.goto(ledgerPath())
		expect(await window.locator('#checks').textContent()).toMatch(/290|٢٩٠/)
		if (part === 'manager') expect(await violationsOn(window)).toEqual([])
		await window.setViewportSize({ width: 360, height: 740 })
		expect(await tooWide(window), part).toBe(0)
		await window.setViewportSize({ width: 1280, height: 800 })
	}
	expect(complaints.filter((line) => !/40[39]|422/.test(line))).toEqual([])
}, 180_000)
