import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { annexFile } from '#app/documents/agenda-annex/annex-document.server.ts'
import { exportAgendaAnnex, getAgendaAnnex } from '#app/domain/agenda-annex/get-agenda-annex.server.ts'
import { askExport } from '#app/domain/exports/exports.server.ts'
import { changeSharing } from '#app/domain/visibility/sharing.server.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { aNeed } from '#tests/support/builders.ts'
import { asRead, canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { office, peopleOfState, type StateName } from '#tests/support/people.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { findRequest, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { languages } from '#workflows/languages.ts'
import type { Classification } from '#workflows/sharing.ts'

useWorld()
const folder = scratchFolder('annex')
afterAll(() => rmSync(folder, { recursive: true }))
const { approver } = office

async function share(state: StateName, requestId: string, classification: Classification, isAgreed = true) {
	const { answersRevision } = await findRequest(requestId)
	await changeSharing(peopleOfState[state].focalPoint, {
		requestId,
		answersRevision,
		classification,
		files: [],
		consentPublish: isAgreed,
		consentPartners: true,
		consentDonors: true,
	})
}

const statesIn = async (language: (typeof languages)[number], filter = {}) =>
	(await getAgendaAnnex(approver, filter, language)).states

test('the annex has unmet needs of States that agreed, each with what its State agreed to', async () => {
	const full = await aNeed({ state: 'ghana' })
	const summary = await aNeed({ state: 'egypt', kind: 'advisory' })
	const met = await aNeed({ state: 'ghana', status: 'confirmed' })
	await share('egypt', summary.requestId, 'RESTRICTED')
	await share('ghana', met.requestId, 'PUBLIC')
	for (const classification of ['CONFIDENTIAL', 'RESTRICTED'] as const) {
		await share('ghana', full.requestId, classification)
		expect(await statesIn('en'), classification).toEqual([])
	}
	await share('ghana', full.requestId, 'PUBLIC', false)
	expect(await statesIn('en')).toEqual([])
	await share('ghana', full.requestId, 'PUBLIC')
	await share('egypt', summary.requestId, 'SUMMARY')
	const [egypt, ghana] = await statesIn('en')
	expect(egypt?.name).toBe('Egypt')
	expect(egypt?.needs).toMatchObject([
		{
			kind: 'advisory',
			title: null,
			authority: null,
			quantity: null,
			lines: [],
			urgency: null,
			latest: null,
		},
	])
	expect(egypt?.needs[0]?.themes?.length).toBeGreaterThan(0)
	expect(ghana?.needs).toHaveLength(1)
	expect(ghana?.needs[0]?.title).toEqual(expect.any(String))
	expect(ghana?.needs[0]?.quantity).toEqual(expect.any(Number))
	// Each language has its own order, Chinese that of pinyin: 埃及 is āijí, 加纳 jiānà.
	expect((await statesIn('ru')).map(({ name }) => name)).toEqual(['Гана', 'Египет'])
	expect((await statesIn('zh')).map(({ name }) => name)).toEqual(['埃及', '加纳'])
	expect(await statesIn('en', { kind: 'advisory' })).toHaveLength(1)
	expect(await statesIn('en', { theme: 'none' })).toEqual([])
	expect(() => getAgendaAnnex(office.officer, {}, 'en')).toThrow('refused')
})

test('its documents are there in six languages; who takes one is in the export log', async () => {
	const title = 'Emoji \u{1f600} and \u0378'
	await look((tx) => tx.$executeRaw`update need set title = ${title} where kind = 'training'`)
	for (const language of languages) {
		const annex = await getAgendaAnnex(approver, {}, language)
		const path = join(folder, `${language}.docx`)
		writeFileSync(path, await annexFile(annex, 'docx', language))
		const text = await docxText(path, 200_000)
		for (const { name } of annex.states) expect(text, language).toContain(name)
		expect(text, language).toContain('..')
		// Reports show that both formats have the same text in each language.
		if (!canReadPdf || language !== 'fr') continue
		const pdf = pdfText(await annexFile(annex, 'pdf', language))
		for (const { name } of annex.states) expect(pdf, language).toContain(asRead(name))
	}
	const asked = { what: 'agendaAnnexDocx', of: '', reason: 'The working group meets.' } as const
	const person = { ...approver, mayExport: true }
	const taken = { what: asked.what, filter: { kind: 'advisory' }, language: 'en' as const }
	const exportId = await askExport(person, asked)
	expect((await exportAgendaAnnex(person, { ...taken, exportId })).states).toHaveLength(1)
	const [entry] = await look((tx) =>
		tx.auditEntry.findMany({ where: { type: 'export.taken' }, orderBy: { at: 'desc' } }),
	)
	expect(entry?.event).toMatchObject({ what: 'agendaAnnexDocx', rows: 1, filter: { kind: 'advisory' } })
	await expect(exportAgendaAnnex(approver, { ...taken, exportId })).rejects.toMatchObject({
		reason: 'mayNotExport',
	})
}, 120_000)
