import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { inspectEquipmentLines } from '#app/domain/deliveries/equipment/check-equipment-lines.server.ts'
import { getEquipmentLedger } from '#app/domain/deliveries/equipment/get-equipment-ledger.server.ts'
import { getHandoverRecord } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { handoverRecordPdf } from '#app/domain/deliveries/equipment/handover-record-sheet.server.ts'
import { listSerialNumbers } from '#app/domain/deliveries/equipment/list-serial-numbers.server.ts'
import { signHandoverForOffice } from '#app/domain/deliveries/equipment/sign-handover.server.ts'
import { saveEquipmentLine } from '#app/domain/specifications/specification-lines.server.ts'
import { advanceDelivery } from '#app/domain/steps/take-step.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import type { Actor } from '#app/platform/actor.ts'
import { loader as jsonLoader } from '#app/routes/deliveries.$deliveryId_.handover-record[.]json.ts'
import { loader as pdfLoader } from '#app/routes/deliveries.$deliveryId_.handover-record[.]pdf.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { todayInState } from '#tests/support/in-days.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { findDelivery, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/equipment.ts'
import type { DeliveryEvent } from '#workflows/delivery/delivery.ts'

useWorld()
const { drafter, focalPoint, mission } = ghana
const { manager } = office
type Line = Parameters<typeof saveEquipmentLine>[2]
const line = (own: Pick<Line, 'description' | 'quantity'> & Partial<Line>): Line => ({
	unit: 'piece',
	unitPrice: 100,
	serialised: true,
	...own,
})
const terms = {
	mode: 'use' as const,
	place: 'Accra, Tema Road 4',
	heldOn: todayInState('GHA'),
	conditions: 'Kept in a locked room.',
	officeName: 'R. Ivanova (sample)',
	officeTitle: 'Programme manager',
}

let id: string
let requestId: string

async function take(actor: Actor, event: DeliveryEvent) {
	const { revision } = await findDelivery(id)
	await advanceDelivery(actor, { deliveryId: id, revision, event })
}

beforeAll(async () => {
	const delivery = await aDelivery({ kind: 'equipment' })
	id = delivery.id
	requestId = delivery.requestId
	await saveEquipmentLine(manager, id, line({ description: 'مكبر يدوي 手持放大镜', quantity: 3 }))
	await saveEquipmentLine(manager, id, line({ description: 'Steel cabinet', quantity: 2, serialised: false }))
	await take(manager, samples.shareSpecification)
	await take(focalPoint, samples.signOffSpecification)
	for (const event of [samples.startProcurement, samples.contract, samples.ship, samples.arriveAtCustoms])
		await take(manager, event)
	await take(drafter, samples.confirmArrival)
	const { lines } = await getEquipmentLedger(manager, id)
	const found = lines.map(({ id, quantity }) => ({ id, ok: quantity, short: 0, damaged: 0, remarks: '' }))
	await inspectEquipmentLines(manager, id, found)
	await take(manager, samples.recordInspection)
	await listSerialNumbers(manager, id, { id: lines[0]?.id ?? '', serials: 'vd 0003\nVD-0001; vd-0002' })
})

test('the protocol is there from the first signature on, its checksum from the second', async () => {
	await expect(getHandoverRecord(manager, id)).rejects.toMatchObject({ code: 'not-found' })
	await signHandoverForOffice(manager, id, terms)
	expect(await getHandoverRecord(focalPoint, id)).toMatchObject({ sha256: null, record: null })
	await take(focalPoint, samples.signHandover)
	const { protocol, sha256 } = await getHandoverRecord(manager, id)
	expect(protocol).toMatchObject({ number: 'SOM-H-2026-000001', office: { name: terms.officeName } })
	expect(sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('only those who follow the delivery get the protocol, all of them the same', async () => {
	const protocols = [manager, drafter, focalPoint, mission, office.officer, office.triage].map((actor) =>
		getHandoverRecord(actor, id),
	)
	const [first, ...others] = await Promise.all(protocols)
	for (const other of others) expect(other).toEqual(first)
	for (const actor of [office.donor, office.otherManager, ...Object.values(egypt)])
		await expect(getHandoverRecord(actor, id), actor.id).rejects.toMatchObject({ code: 'not-found' })
})

test('the record that is given out has the checksum that both signed', async () => {
	const request = new Request('http://site.example/', { headers: { cookie: await cookieOf(focalPoint) } })
	const args = { request, params: { deliveryId: id }, context: { nonce: '', requestId: '' } }
	const { sha256, protocol } = await getHandoverRecord(focalPoint, id)
	const file = await (await jsonLoader(args)).text()
	expect(createHash('sha256').update(file).digest('hex')).toBe(sha256)
	expect(JSON.parse(file)).toEqual(protocol)
	expect(protocol.lines[0]?.serialNumbers).toEqual(['VD-0001', 'VD-0002', 'VD0003'])
	const pdf = await pdfLoader(args)
	expect(pdf.headers.get('content-disposition')).toContain('handover-SOM-H-2026-000001.pdf')
	expect(Buffer.from(await pdf.arrayBuffer()).toString('latin1', 0, 5)).toBe('%PDF-')
})

test.runIf(canReadPdf).each(['en', 'zh', 'ar'] as const)(
	'the printed protocol in %s states the parties, the items and the terms of the handover',
	async (language) => {
		await look((tx) => tx.request.update({ where: { id: requestId }, data: { filingLanguage: language } }))
		const told = await getHandoverRecord(focalPoint, id)
		const words = catalogues[language].handoverRecord
		// A paragraph may go on behind the number of a page.
		const text = pdfText(await handoverRecordPdf(told, words)).replace(/\d\/\d(?=\p{L})/gu, '')
		const { lead, undertaking, modes, signatures, foot } = words
		const given = [
			'手持放大镜',
			'مكبر يدوي',
			'Steel cabinet',
			'VD-0001',
			'VD-0002',
			'VD0003',
			terms.conditions,
		]
		const signed = ['SOM-H-2026-000001', 'R. Ivanova (sample)', 'A. Mensah (sample)', String(told.sha256)]
		for (const said of [lead, undertaking.title, undertaking.text, modes.use, signatures.state, foot])
			expect(text).toContain(asRead(said))
		for (const said of [...given, ...signed, told.protocol.office.at.slice(0, 10)])
			expect(text).toContain(asRead(said))
	},
)

test('a record that was changed without either party is given to no one', async () => {
	await look((tx) => tx.handover.update({ where: { deliveryId: id }, data: { place: 'Elsewhere' } }))
	await expect(getHandoverRecord(focalPoint, id)).rejects.toMatchObject({ reason: 'protocolChanged' })
})
