import { beforeAll, expect, test } from 'vitest'
import { filingPdf, getFilingToPrint } from '#app/domain/submissions/filing-sheet.server.ts'
import { getPartnerSummary } from '#app/domain/visibility/get-partner-summary.server.ts'
import { filingWordsIn } from '#app/i18n/filing-words.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { tableOf } from '#app/routes/overview[.]csv/table-of.ts'
import { endorse, pass, proposal } from '#tests/support/builders.ts'
import { donorView } from '#tests/support/donor-view.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { writeDraft } from '#tests/support/drafts.ts'
import { asker, mainOf } from '#tests/support/pages.ts'
import { partnerText } from '#tests/support/partner-text.ts'
import { ghana, office } from '#tests/support/people.ts'
import { filingsOf } from '#tests/support/real-needs/filings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'

useWorld()
const app = useWholeApp()
const { drafter, focalPoint } = ghana
const { officer, triage, approver } = office
const cookies = new Map<string, string>()
const ask = asker(app, cookies)

/** A need of each kind of which no source says how many. */
const record = {
	id: 'UNSAID',
	iso3: ['GHA'],
	countries: ['Ghana'],
	year: null,
	asked: 'Training, equipment and advice, without any number',
	kind: 'training',
	taTypes: ['training', 'equipment', 'legal'],
	themes: ['DOCS'],
	protocolArticles: [],
	institutions: ['Immigration service'],
	equipmentItems: ['light equipment'],
	evidence: 'stated',
	source: 'A sample',
	outcome: null,
	note: null,
	url: 'https://sample.example',
}

let requestId: string
let needs: { id: string; kind: string }[]

beforeAll(async () => {
	const [filing] = filingsOf(record, languages.indexOf('en'))
	if (!filing) throw new Error('nothing to file')
	const { request } = filing
	const about = { ...request.about, classification: 'SUMMARY', consentPartners: true, consentDonors: true }
	const written = await writeDraft(drafter, 'ghana.ministry', { ...filing, request: { ...request, about } })
	requestId = written.requestId
	await requestStep(drafter, requestId, { type: 'sendForEndorsement' })
	await requestStep(focalPoint, requestId, endorse)
	await requestStep(triage, requestId, { type: 'acknowledge', officerId: officer.id, authenticated: true })
	await requestStep(officer, requestId, pass)
	await requestStep(officer, requestId, await proposal(requestId))
	await requestStep(approver, requestId, { type: 'approveDecisions', allDeclined: false })
	needs = await needsOf(requestId)
	for (const person of [drafter, officer]) cookies.set(person.id, await cookieOf(person))
})

/** What is counted of the present: messages that are there, days that have passed, programmes that fit. */
const counted = /Messages|\bdays\b|due date|Processing time|View as table|Fit:|of another kind/

/** Where a text has a 0 by itself that counts nothing, with the text around it. */
const zerosIn = (text: string) =>
	[...text.matchAll(/.{0,60}(?<![\d.,:/T+#\w–-])0(?![\d.,:%\w]).{0,40}/g)]
		.map(([around]) => around)
		.filter((around) => !counted.test(around))
const readable = (html: string) =>
	mainOf(html)
		.replace(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ')
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')

async function zerosAt(actor: Actor, path: string) {
	const { status, text } = await ask(actor, path)
	expect(status, path).toBe(200)
	return zerosIn(path.endsWith('.json') ? text : readable(text)).map((around) => `${path}: ${around}`)
}

test('no page of a request or a need prints 0 for an unknown number', async () => {
	const found: string[] = []
	for (const actor of [drafter, officer])
		for (const page of ['', '/filing', '/filing.json'])
			found.push(...(await zerosAt(actor, `/requests/${requestId}${page}`)))
	for (const { id } of needs)
		for (const page of ['', '/matching', '/similar-needs', '/indicators'])
			found.push(...(await zerosAt(officer, `/requests/${requestId}/needs/${id}${page}`)))
	expect(found).toEqual([])
})

test('an item that is still to be specified has no answer about serial numbers', async () => {
	const { filing } = await getFilingToPrint(drafter, requestId)
	const groups = filing.needs.flatMap(({ sections }) => sections.flatMap((section) => section.groups))
	const [item] = groups.filter(({ name }) => name === 'lines').flatMap(({ rows }) => rows)
	expect(item?.map(({ name }) => name)).toEqual(['description', 'category', 'toSpecify'])
})

test('nor does a document, a file for donors, a summary for a partner or an e-mail', async () => {
	const told = await getFilingToPrint(drafter, requestId)
	const pdf = await filingPdf(told, filingWordsIn(told.language))
	const texts = canReadPdf ? [pdfText(pdf)] : []
	texts.push(JSON.stringify(tableOf('pipeline', await donorView(office.donor), 'en')))
	const ids = needs.map(({ id }) => id)
	await look((tx) => tx.need.updateMany({ where: { id: { in: ids } }, data: { status: 'referred' } }))
	for (const id of ids) texts.push(partnerText(await getPartnerSummary(officer, id), 'en'))
	const letters = await look(async (tx) => {
		const notices = await tx.notice.findMany({ where: { requestId } })
		return Promise.all(notices.map((notice) => writeLetter(tx, notice)))
	})
	expect(letters.length).toBeGreaterThan(3)
	texts.push(...letters.map((letter) => letter?.text ?? ''))
	expect(texts.flatMap(zerosIn)).toEqual([])
})
