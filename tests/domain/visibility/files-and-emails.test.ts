import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { annexFile } from '#app/documents/agenda-annex/annex-document.server.ts'
import { getAgendaAnnex } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import { fundedTotals } from '#app/domain/figures/funded-totals.server.ts'
import { notifyDonors } from '#app/domain/notifications/notify-donors.server.ts'
import { getPipeline } from '#app/domain/pipeline/get-pipeline.server.ts'
import { makePipeline } from '#app/domain/pipeline/make-pipeline.server.ts'
import { orderAmount, workOutAmount } from '#app/domain/pipeline/work-out-amount.server.ts'
import { getStateRecord } from '#app/domain/states/get-state-record.server.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { pdfText } from '#app/platform/files/file-text/pdf-text.ts'
import { donorBriefing } from '#app/routes/pipeline.$file/donor-briefing.server.ts'
import { donorTable } from '#app/routes/pipeline.$file/donor-table.server.ts'
import { openWorkbook, rowsOf } from '#tests/support/open-workbook.ts'
import { egypt, office } from '#tests/support/people.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import {
	aCanaryDelivery,
	aCanaryNeed,
	canaryWords,
	choose,
	everyChoice,
	factsIn,
	nameOfChoice,
} from '#tests/support/shared-canaries.ts'
import { look } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import {
	factsShared,
	isShared,
	type OutsideReader,
	type SharedFact,
	type SharingChoice,
} from '#workflows/sharing.ts'

// Beside every-output.test.ts: the same table, in the files, e-mails and sums that take its facts elsewhere.

useWorld()
const folder = scratchFolder('files-and-emails')
afterAll(() => rmSync(folder, { recursive: true }))

let delivery: Awaited<ReturnType<typeof aCanaryDelivery>>
let need: Awaited<ReturnType<typeof aCanaryNeed>>

beforeAll(async () => {
	delivery = await aCanaryDelivery()
	need = await aCanaryNeed()
	// Only needs with a price are among what an amount could meet.
	await look((tx) =>
		tx.unitPrice.create({
			data: {
				item: 'training:TOT',
				low: 150,
				high: 250,
				source: 'Tender (sample)',
				dated: new Date('2026-01-01'),
				updatedById: office.approver.id,
				updatedAt: new Date(),
			},
		}),
	)
})

const distinct = (reader: OutsideReader) => [
	...new Map(everyChoice.map((choice) => [factsShared(reader, choice).join(), choice])).values(),
]
const named = everyChoice.map((choice) => [nameOfChoice(choice), choice] as const)
/** Of what a text tells, what the table does not allow its reader. */
const beyond = (
	text: string,
	written: Partial<Record<SharedFact, string | RegExp>>,
	[reader, choice]: [OutsideReader, SharingChoice],
) => factsIn(text, written).filter((fact) => !(factsShared(reader, choice) as string[]).includes(fact))

const inAnnex = {
	state: 'Ghana',
	institution: 'Sample ministry of canaries',
	quantity: /7[, \u00a0]?317/,
	words: canaryWords,
}

test('the PDF of the annex tells what its pages do', async () => {
	let told = 0
	for (const choice of distinct('public')) {
		await choose(choice, need.requestId)
		const annex = await getAgendaAnnex(office.approver, {}, 'en')
		const path = join(folder, 'annex.pdf')
		writeFileSync(path, await annexFile(annex, 'pdf', 'en'))
		const text = (await pdfText(path, 200_000)).replaceAll(/\s+/g, ' ')
		expect(text.length).toBeGreaterThan(100)
		expect(beyond(text, inAnnex, ['public', choice]), nameOfChoice(choice)).toEqual([])
		if (choice.classification === 'CONFIDENTIAL') expect(text).not.toContain('Ghana')
		told += factsIn(text, inAnnex).length
	}
	expect(told).toBeGreaterThan(3)
})

const inPipeline = {
	state: 'Ghana',
	institution: 'Sample ministry of canaries',
	quantity: /7[, \u00a0]?317/,
	words: canaryWords,
}

async function textOfSheets(written: Readable) {
	const { worksheets } = await openWorkbook(written)
	return worksheets.map((sheet) => JSON.stringify(rowsOf(sheet))).join('\n')
}

/** As the worker does for a donor who asks. */
async function workOut(amount: number) {
	await orderAmount(office.donor, amount)
	const waiting = {
		where: { status: 'waiting' as const },
		select: { runId: true, amount: true, personId: true },
	}
	for (const order of await look((tx) => tx.pipelineAnswer.findMany(waiting))) await workOutAmount(order)
}

test('the files of the pipeline, as a document and as a workbook, tell what donors may know', async () => {
	const amount = 90_000_000
	let told = 0
	for (const choice of distinct('donor')) {
		await choose(choice, need.requestId)
		await makePipeline()
		await workOut(amount)
		const { run, groups, answers } = await getPipeline(office.donor, { amount, language: 'en', whole: true })
		if (!run || !answers) throw new Error('no amount was calculated')
		const given = { run, groups, answers, amount }
		const path = join(folder, 'pipeline.docx')
		writeFileSync(path, await donorBriefing(given, 'en'))
		const document = await docxText(path, 200_000)
		const sheets = await textOfSheets(donorTable(given, 'en'))
		for (const text of [document, sheets]) {
			expect(text.length).toBeGreaterThan(100)
			expect(beyond(text, inPipeline, ['donor', choice]), nameOfChoice(choice)).toEqual([])
		}
		const isOffered = isShared('donor', 'kind', choice)
		// Without its quantity a need has no price, and is no part of what an amount could meet.
		const isPriced = isOffered && isShared('donor', 'quantity', choice)
		expect([run.needs, /DOCS|document/i.test(sheets)].map(Boolean), nameOfChoice(choice)).toEqual([
			isOffered,
			isPriced,
		])
		told += Number(isPriced)
	}
	expect(told).toBeGreaterThan(0)
})

/** What the next e-mail tells a donor of the month before it: each donor is told of a month once. */
const tellOfMonth = async (month: Date) => {
	const next = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 15))
	await atTime(next, notifyDonors)
	const notices = await look((tx) =>
		tx.notice.findMany({ where: { template: 'donorDigest', personId: office.donor.id } }),
	)
	const name = dayOfUtc(month).slice(0, 7)
	return JSON.stringify(notices.filter(({ eventKey }) => eventKey.includes(name)).map(({ facts }) => facts))
}

test.each(named.map(([name, choice], at) => [name, choice, at] as const))(
	'e-mails to donors count a delivery as the table says: %s',
	async (_, choice, at) => {
		const month = new Date(Date.UTC(2031, at, 10))
		await look((tx) => tx.delivery.update({ where: { id: delivery.id }, data: { updatedAt: month } }))
		await choose(choice, delivery.requestId)
		const told = await tellOfMonth(month)
		// It is the only delivery, and was closed in that month.
		expect(/"completed":1/.test(told), told).toBe(isShared('funder', 'status', choice))
		expect(told).not.toMatch(/Canary|Ghana|7317/)
	},
)

test.each(named)('the totals of a donor count a delivered need as the table says: %s', async (_, choice) => {
	await choose(choice, delivery.requestId)
	await look(async (tx) => {
		await writeFacts(askIn(tx), delivery.requestId)
		const data = { programmeId: programmes.advisory, deliveredAt: new Date() }
		await tx.needFact.updateMany({ where: { needId: delivery.needId }, data })
	})
	const { delivered } = await readAs(office.donor, fundedTotals)
	expect(delivered).toBe(isShared('funder', 'counted', choice) ? 1 : 0)
})

test('the pages of a State are closed to other States and to donors, whatever it shares', async () => {
	for (const choice of everyChoice) {
		await choose(choice, need.requestId)
		for (const reader of [egypt.drafter, egypt.focalPoint, egypt.mission, office.donor])
			expect(() => getStateRecord(reader, 'GHA', 'en'), nameOfChoice(choice)).toThrow('not-found')
	}
})
