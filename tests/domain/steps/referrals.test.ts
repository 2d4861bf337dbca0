import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import {
	getPartner,
	listPartners,
	partnersToChoose,
	savePartner,
} from '#app/domain/partners/partners.server.ts'
import { docxText } from '#app/platform/files/file-text/docx-text.ts'
import { sendBatch } from '#app/queue/mail/drain-outbox.server.ts'
import { writeLetter } from '#app/queue/mail/write-letter.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { canReadPdf, pdfText } from '#tests/support/downloads.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { look, needStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const folder = scratchFolder('referral')
afterAll(() => rmSync(folder, { recursive: true }))
const { administrator, officer } = office
const refer = (partnerId: string) =>
	({ type: 'referToPartner', partnerId, partner: '', reason: 'Theirs.' }) as const
const form = {
	revision: 0,
	name: 'Regional centre (sample)',
	focalPoint: 'C. Sample',
	email: 'centre@centre.example',
	languages: ['en' as const, 'es' as const],
	letterLanguage: 'es' as const,
	active: true,
}
const lettersOf = (needId: string) =>
	look((tx) => tx.notice.findMany({ where: { needId, template: 'referralToPartner' } }))

test('the partner is written to in its language, with the sheet of what the State lets it read', async () => {
	const { id } = await aNeed()
	await needStep(officer, id, refer('partner'))
	const [letter, ...others] = await lettersOf(id)
	expect(others).toEqual([])
	expect(letter).toMatchObject({ address: 'partner@partner.example', language: 'fr', personId: null })
	const written = await look((tx) => writeLetter(tx, present(letter)))
	expect(written?.to).toEqual({ name: 'P. Sample', address: 'partner@partner.example' })
	expect(written?.subject).toContain('Besoin transmis à votre organisation')
	const [pdf, docx] = (await written?.attachments?.()) ?? []
	expect(pdf?.filename).toMatch(/^SOM-TA-\d{4}-GHA-\d{4}-1\.pdf$/)
	expect(docx?.filename).toMatch(/^SOM-TA-\d{4}-GHA-\d{4}-1\.docx$/)
	const path = join(folder, 'sheet.docx')
	writeFileSync(path, docx?.content ?? '')
	const word = await docxText(path, 10_000)
	for (const text of ['Ghana', 'Catégorie d’assistance', pdf?.filename.slice(0, -6) ?? ''])
		expect(word).toContain(text)
	if (canReadPdf) expect(pdfText(Buffer.from(pdf?.content ?? ''))).toContain('Ghana')
	const { aside } = await getNeed(ghana.focalPoint, id)
	expect(aside).toMatchObject({
		as: 'referred',
		partner: 'Partner (sample)',
		isWrittenTo: true,
		sheet: null,
	})
})

test('nothing leaves once the referral has ended', async () => {
	const { id } = await aNeed()
	await needStep(officer, id, refer('partner'))
	await needStep(officer, id, { type: 'partnerRefuses', note: '' })
	while ((await sendBatch()) > 0);
	expect(await lettersOf(id)).toMatchObject([{ status: 'suppressed', suppressedBecause: 'referralEnded' }])
})

test('a need is referred to an active organization of the list alone; an earlier free text stays readable', async () => {
	const { id } = await aNeed()
	for (const partnerId of ['', 'nobody'])
		await expect(needStep(officer, id, refer(partnerId)), partnerId).rejects.toMatchObject({
			errors: { partnerId: partnerId ? 'badCode' : 'required' },
		})
	await needStep(officer, id, refer('partner'))
	// As an earlier release stored it.
	const { event, ...entry } = await look((tx) =>
		tx.auditEntry.findFirstOrThrow({ where: { needId: id, type: 'need.referToPartner' } }),
	)
	expect(event).toMatchObject({ partner: 'Partner (sample)', partnerId: 'partner' })
	expect(entry.internal).toBe(false)
	// Another one can be asked while the first has not answered.
	const other = await savePartner(administrator, null, form)
	await needStep(officer, id, refer(other))
	expect((await lettersOf(id)).map(({ address }) => address).sort()).toEqual([
		'centre@centre.example',
		'partner@partner.example',
	])
})

test('administrators keep the list with its history; an inactive organization is no longer offered', async () => {
	const [first] = (await listPartners(administrator)).filter(({ name }) => name === form.name)
	const id = first?.id ?? ''
	await expect(
		savePartner(administrator, null, { ...form, name: form.name.toUpperCase() }),
	).rejects.toMatchObject({
		errors: { name: 'alreadyUsed' },
	})
	await savePartner(administrator, id, { ...form, revision: 1, active: false })
	await expect(savePartner(administrator, id, { ...form, revision: 1 })).rejects.toMatchObject({
		code: 'conflict',
	})
	expect((await partnersToChoose(officer)).map((partner) => partner.id)).toEqual(['partner'])
	const { history, entry } = await getPartner(administrator, id)
	expect(entry.languages).toEqual(['es', 'en'])
	expect(history.map(({ changes }) => changes.map(({ field }) => field))).toEqual([
		['active'],
		['name', 'focalPoint', 'email', 'languages', 'active'],
	])
	for (const person of everybody.filter((one) => one.id !== administrator.id))
		expect(() => listPartners(person), person.id).toThrow(expect.objectContaining({ code: 'refused' }))
})
