import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { fileStorage } from '#app/platform/files/file-storage.server.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { states } from '#prisma/data/samples.ts'
import { inDays, officeHours } from './sample-calendar.ts'
import { missions, personOf, type SamplePerson, sampleId } from './sample-people.ts'

const fileKey = 'sample-note-verbale'
const scan =
	'%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n'

/** Inserts contacts of missions, a note verbale, a former post holder and an announced successor. */
export async function insertPosts(): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'sample-'))
	await writeFile(join(folder, 'note.pdf'), scan)
	await fileStorage().put(fileKey, join(folder, 'note.pdf'))
	await rm(folder, { recursive: true })
	await withActor(systemActor, async (tx) => {
		await tx.stateContact.createMany({ data: missions.map(contactOf), skipDuplicates: true })
		await recordNotes(tx)
		await addFormer(tx)
		await addSuccessor(tx)
	})
}

function contactOf([stateIso3]: (typeof missions)[number]) {
	const name = states.find(({ iso3 }) => iso3 === stateIso3)?.names.en ?? stateIso3
	return {
		stateIso3,
		missionName: `Permanent Mission of ${name} (sample)`,
		missionEmail: `office@${stateIso3.toLowerCase()}.mission.example`,
		missionPhone: '+43 1 555 0100',
		missionAddress: 'Sample street 1\n1220 Vienna\nAustria',
		revision: 1,
		updatedById: sampleId('triage'),
		updatedAt: officeHours(380, 0),
	}
}

const documents = personOf('drafter.ghana.documents')
const noteId = idOf('sample note verbale', 'GHA')

const named = ({ role, title, name, email, language, authorityId }: SamplePerson, more: object = {}) => ({
	role,
	title,
	name,
	email,
	language,
	authorityId: authorityId ?? undefined,
	phone: '',
	...more,
})

/**
 * Records one note whose people have their accounts, and one that was sent from another address than the listed one.
 */
async function recordNotes(tx: Tx) {
	const ghana = { stateIso3: 'GHA', number: 'NV/31/2026', verifiedBy: 'listed' }
	const file = { fileKey, fileName: 'note-verbale.pdf', fileType: 'application/pdf', fileStatus: 'clean' }
	const invitationId = idOf('sample invitation', documents.id)
	const told = (daysAgo: number) => ({
		dated: new Date(inDays(-daysAgo - 3)),
		receivedOn: new Date(inDays(-daysAgo)),
		recordedAt: officeHours(daysAgo, 1),
		recordedById: sampleId('triage'),
	})
	const office = (iso3: string) => `office@${iso3}.mission.example`
	const panama = {
		role: 'focalPoint',
		title: 'Directora de Cooperación (muestra)',
		name: 'Lucía Herrera (muestra)',
		email: 'l.herrera@cancilleria.pan.example',
		language: 'es',
		phone: '',
	}
	await tx.noteVerbale.createMany({
		data: [
			{
				...ghana,
				...file,
				...told(200),
				id: noteId,
				fileSize: scan.length,
				senderAddress: office('gha'),
				listedAddress: office('gha'),
				invitedAt: officeHours(200, 2),
				named: [named(documents, { postId: documents.id, invitationId })],
			},
			{
				...told(2),
				id: idOf('sample note verbale', 'PAN'),
				stateIso3: 'PAN',
				number: 'MP-118/2026',
				senderAddress: 'protocolo@cancilleria.pan.example',
				listedAddress: office('pan'),
				named: [panama],
			},
		],
		skipDuplicates: true,
	})
	await tx.invitation.createMany({ data: invitationOf(invitationId), skipDuplicates: true })
}

const invitationOf = (id: string) => ({
	id,
	email: documents.email,
	name: documents.name,
	title: documents.title,
	role: documents.role,
	language: documents.language,
	stateIso3: 'GHA',
	authorityId: documents.authorityId,
	regions: [],
	postId: documents.id,
	noteVerbaleId: noteId,
	invitedById: sampleId('triage'),
	tokenHash: `used ${id}`,
	createdAt: officeHours(200, 2),
	expiresAt: officeHours(190, 2),
	usedAt: officeHours(199, 3),
})

type Extra = { key: string; name: string; email: string; like: SamplePerson; at: Date }

/** A person without a post at present. */
const personRow = ({ key, name, email, like, at }: Extra) => ({
	id: sampleId(key),
	name,
	email,
	role: like.role,
	title: like.title,
	language: like.language,
	stateIso3: like.stateIso3,
	authorityId: like.authorityId,
	regions: [],
	emailVerified: true,
	createdAt: at,
	updatedAt: at,
	suspendedAt: at,
	leftAt: at,
})

/** Adds the former drafter of the authority: the post is older than its holder. */
async function addFormer(tx: Tx) {
	const key = 'drafter.ghana.documents.former'
	const email = 'k.addo@documents.gha.example'
	const from = new Date(inDays(-400))
	const at = officeHours(199, 3)
	const former = { key, name: 'Kwame Addo (sample)', email, like: documents, at }
	await tx.person.createMany({ data: { ...personRow(former), createdAt: from }, skipDuplicates: true })
	const before = { id: sampleId(key), postId: documents.id, personId: sampleId(key), from, begunAt: from }
	const appointedById = sampleId('focalPoint.ghana')
	await tx.tenure.createMany({
		data: { ...before, to: at, ended: 'succeeded', appointedById },
		skipDuplicates: true,
	})
	const now = { from: at, begunAt: at, noteVerbaleId: noteId, appointedById }
	await tx.tenure.updateMany({ where: { id: documents.id }, data: now })
}

/** Adds a successor who takes over another post in some weeks. */
async function addSuccessor(tx: Tx) {
	const like = personOf('drafter.albania.justice')
	const key = 'drafter.albania.justice.next'
	const next = { key, name: 'Arben Gjoka (sample)', email: 'a.gjoka@justice.alb.example', like }
	await tx.person.createMany({ data: personRow({ ...next, at: officeHours(5, 4) }), skipDuplicates: true })
	const from = new Date(inDays(45))
	const appointedById = sampleId('focalPoint.albania')
	await tx.tenure.createMany({
		data: { id: sampleId(key), postId: like.id, personId: sampleId(key), from, appointedById },
		skipDuplicates: true,
	})
	await tx.tenure.updateMany({ where: { id: like.id }, data: { to: from } })
}
