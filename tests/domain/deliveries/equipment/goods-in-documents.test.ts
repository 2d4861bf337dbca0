import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { deliverySource } from '#app/domain/deliveries/list-deliveries.server.ts'
import { exportList } from '#app/domain/exports/export-list.server.ts'
import { programmeSource } from '#app/domain/programmes/list-programmes.server.ts'
import { filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import { catalogues } from '#app/i18n/words.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { deliveryCells, programmeCells } from '#app/tables/delivery-cells.server.ts'
import { exportedTable } from '#app/tables/exported-table.server.ts'
import { listCsv } from '#app/workbook/list-table.ts'
import { fillNeed } from '#prisma/seed/file-draft.ts'
import { aRequest, endorse, pass, proposal } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { asked, asRead, canReadPdf, exporting, pdfText, rowsOf } from '#tests/support/downloads.ts'
import { partnerText } from '#tests/support/partner-text.ts'
import { ghana, office } from '#tests/support/people.ts'
import { look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'

useWorld()
const { manager, officer, triage, approver } = office
const { drafter, focalPoint } = ghana

const goods = [
	['hand lenses', 'DOC_HAND', 'PIECE', 40],
	['workstations', 'DOC_DESK', 'PIECE', 2],
	['manuals', 'PRINTED', 'COPY', 60],
] as const
const sum = /\b102\b/
const { equipmentCategories } = catalogues.en.codes
/** "40 × Hand-held …": every line by its category, as those read it who do not read the words of the State. */
const byCategory = goods.map(([, category, , quantity]) => [equipmentCategories[category], quantity] as const)

function expectEachLine(text: string) {
	for (const [name, quantity] of byCategory) {
		const said = [`${quantity} ${escaped(name)}`, `${escaped(name)}: ${quantity} `].join('|')
		expect(text, text).toMatch(new RegExp(said))
	}
	expect(text).not.toMatch(sum)
}
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

let requestId: string
let needId: string
let lines: { id: string; quantity: number | null }[]

beforeAll(async () => {
	await addProgramme('documentedGoods', 'equipment', {
		capacity: 102,
		maximumPerState: 102,
		capacities: goods.map(([, category, unit, quantity]) => ({ category, unit, quantity })),
	})
	requestId = await aRequest({ needs: ['equipment'] })
	const [need] = await needsOf(requestId)
	if (!need) throw new Error('no need')
	needId = need.id
	const { equipment } = need.answers
	await fillNeed(drafter, needId, {
		kind: 'equipment',
		equipment: {
			...equipment,
			lines: goods.map(([description, category, unit, quantity]) => ({
				description,
				category,
				unit,
				quantity,
				minimumQuantity: 1,
				serialised: false,
				performance: 'As agreed',
				site: 'Accra',
				toSpecify: false,
			})),
		},
	})
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
	await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	await requestStep(officer, requestId, pass)
	await requestStep(officer, requestId, await proposal(requestId))
	await requestStep(approver, requestId, { type: 'approveDecisions', allDeclined: false })
	lines = await look((tx) => tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } }))
})

const letterOf = (template: string) =>
	look(async (tx) => {
		const notice = await tx.notice.findFirstOrThrow({
			where: { template, requestId, personId: focalPoint.id },
			orderBy: { createdAt: 'desc' },
		})
		return (await writeLetter(tx, notice))?.text ?? ''
	})

test('the printed request lists the lines with their units', async () => {
	const told = await getFilingToPrint(drafter, requestId)
	const pdf = await filingPdf(told, filingWordsIn(told.language))
	if (!canReadPdf) return
	const text = pdfText(pdf)
	for (const [description, category, unit, quantity] of goods)
		for (const word of [description, equipmentCategories[category], catalogues.en.codes.lineUnits[unit]])
			expect(text, `${quantity}`).toContain(asRead(word))
	expect(text).not.toMatch(sum)
})

test('a summary for a partner, and what donors may fund without the size of a need, read by line', async () => {
	await look((tx) => tx.need.update({ where: { id: needId }, data: { status: 'referred' } }))
	expectEachLine(partnerText(await getPartnerSummary(officer, needId), 'en'))
	await look((tx) => tx.need.update({ where: { id: needId }, data: { status: 'accepted' } }))
	const view = await donorView(office.donor, { theme: 'DOCS' })
	const mixed = view.pipeline.filter((row) => row.lines.length === goods.length)
	expect(mixed).toHaveLength(1)
	// The State is not named, so that the exact quantities, by which the need would be known again, are not told.
	const told = JSON.stringify(tableOf('pipeline', { ...view, pipeline: mixed }, 'en'))
	for (const [name] of byCategory) expect(told).toContain(name)
})

test('e-mails on an offer and exported programmes and deliveries read by line', async () => {
	await needStep(officer, needId, { type: 'proposeProgramme', programmeId: 'documentedGoods' })
	const exportId = await asked(exporting(triage), 'listCsv', 'programmes')
	const params = new URLSearchParams('columns=free&sort=code')
	const programmes = await exportList(
		exporting(triage),
		programmeSource,
		{ params, exportId, format: 'csv' },
		'en',
	)
	const rows = (await rowsOf(programmes)).filter(({ id }) => id === 'documentedGoods')
	const batches = Readable.from([rows])
	const programmeTable = exportedTable({ ...programmes, batches }, await programmeCells(triage, 'en'), 'en')
	expectEachLine(String(await buffer(listCsv(programmeTable))))

	await needStep(manager, needId, {
		type: 'acceptOffer',
		quantity: 1,
		lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity: quantity ?? 0 })),
		note: '',
	})
	expectEachLine(await letterOf('offerMade'))
	await needStep(focalPoint, needId, { type: 'confirmOffer' })
	const about = await asked(exporting(triage), 'listCsv', 'deliveries')
	const found = await exportList(
		exporting(triage),
		deliverySource,
		{ params: new URLSearchParams('columns=quantity'), exportId: about, format: 'csv' },
		'en',
	)
	const delivered = String(
		await buffer(listCsv(exportedTable(found, await deliveryCells(triage, 'en'), 'en'))),
	)
	expect(delivered).toContain('Rows,1')
	expectEachLine(delivered)
	const funded = await donorView(office.donor)
	expectEachLine(JSON.stringify(tableOf('deliveries', funded, 'en')))
	expectEachLine(
		JSON.stringify(
			tableOf(
				'programmes',
				{ ...funded, programmes: funded.programmes.filter((each) => each.capacities.length > 1) },
				'en',
			),
		),
	)
})
