import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { person } from '#tests/support/notes.ts'
import { ghana, office, peopleOfState } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'

const now = new Date()
const day = new Date('2026-03-02')
const later = new Date('2090-01-01')
const by = { recordedById: office.triage.id, recordedAt: now }
const fillers = {
	ghana: ghana.focalPoint.id,
	egypt: peopleOfState.egypt.focalPoint.id,
	office: office.officer.id,
}
const someone = [ghana.drafter.id, office.officer.id, peopleOfState.egypt.drafter.id]

/** Fills posts and holders of both States and UNODC, account secrets and the sign-in log. */
export async function fillPeople() {
	await readSecrets()
	await look(async (tx) => {
		for (const [state, { focalPoint }] of Object.entries(peopleOfState)) {
			const stateIso3 = focalPoint.stateIso3 ?? ''
			await tx.post.create({
				data: { id: `post.${state}`, role: 'focalPoint', stateIso3, openedAt: now, regions: [] },
			})
			await tx.noteVerbale.create({
				data: {
					id: `note.${state}`,
					stateIso3,
					number: 'NV/1',
					dated: day,
					receivedOn: day,
					...by,
					senderAddress: 'mission@sample.example',
					verifiedBy: 'otherChannel',
					named: [person()],
				},
			})
			await tx.stateContact.create({
				data: {
					stateIso3,
					missionName: 'Mission (sample)',
					missionEmail: 'mission@sample.example',
					updatedById: office.triage.id,
					updatedAt: now,
				},
			})
			await tx.partnerOrganization.create({
				data: {
					id: newId(),
					name: `Partner of ${stateIso3} (sample)`,
					email: 'partner@sample.example',
					languages: ['en'],
					updatedById: office.administrator.id,
					updatedAt: now,
				},
			})
			await tx.searchSynonym.create({
				data: {
					id: newId(),
					phrases: { en: [`Words of ${stateIso3} (sample)`] },
					updatedById: office.administrator.id,
					updatedAt: now,
				},
			})
			const held = await tx.request.findFirstOrThrow({ where: { stateIso3, classification: 'CONFIDENTIAL' } })
			await tx.exemption.create({
				data: {
					id: newId(),
					requestId: held.id,
					reference: stateIso3,
					reason: 'Audit (sample)',
					placedById: office.triage.id,
					placedAt: now,
				},
			})
			await tx.auditSeal.create({
				data: {
					id: newId(),
					day,
					stateIso3,
					heads: [],
					digest: 'a',
					signature: 'a',
					createdAt: now,
				},
			})
		}
		await tx.post.create({ data: { id: 'post.office', role: 'caseOfficer', openedAt: now, regions: [] } })
		const tenure = { from: now, appointedById: 'system' }
		await tx.tenure.createMany({
			data: Object.entries(fillers).map(([name, personId]) => ({
				id: newId(),
				postId: `post.${name}`,
				personId,
				...tenure,
			})),
		})
		await keepAccounts(tx)
	})
}

/** Records that the officer has read one confidential request of each State. */
const readSecrets = () =>
	withActor(office.officer, async (tx) => {
		for (const { focalPoint } of Object.values(peopleOfState)) {
			const stateIso3 = focalPoint.stateIso3 ?? ''
			const { id } = await tx.request.findFirstOrThrow({
				where: { stateIso3, classification: 'CONFIDENTIAL' },
				orderBy: { createdAt: 'asc' },
			})
			const read = { requestId: id, stateIso3, personId: office.officer.id, role: office.officer.role }
			await tx.accessLogEntry.createMany({ data: { ...read, id: newId(), at: new Date(), what: 'page' } })
		}
	})

async function keepAccounts(tx: Tx) {
	for (const personId of someone) {
		const of = { id: newId(), personId, createdAt: now }
		await tx.factor.create({ data: { ...of, secret: 'sealed' } })
		await tx.backupCode.create({ data: { ...of, code: 'sealed' } })
		await tx.passkey.create({
			data: { ...of, name: 'Key', credentialId: newId(), publicKey: new Uint8Array(1), counter: 0n },
		})
		await tx.accountLink.create({
			data: { ...of, purpose: 'password', tokenHash: newId(), expiresAt: later },
		})
		await tx.factorRecovery.create({ data: { id: newId(), personId, reason: 'Lost (sample)', askedAt: now } })
		await tx.signInEvent.create({ data: { id: newId(), at: now, kind: 'signedIn', personId } })
		await tx.removal.create({ data: { id: newId(), at: now, class: 'drafts', before: now, count: 1 } })
	}
}

/** Fills e-mail settings and read marks of people in both States and UNODC, and records of sent e-mails. */
export async function fillMail() {
	const at = new Date()
	const readers = [...Object.values(peopleOfState).map(({ drafter }) => drafter.id), office.officer.id]
	await look(async (tx) => {
		// One e-mail failed.
		const letter = await tx.notice.findFirstOrThrow({ orderBy: { id: 'asc' } })
		const failed = {
			status: 'parked',
			attempts: 8,
			lastError: 'refused',
			failure: 'refused',
			nextTryAt: at,
		} as const
		await tx.notice.update({ where: { id: letter.id }, data: failed })
		for (const personId of readers) {
			await tx.emailSetting.create({
				data: { personId, kind: 'progress', cadence: 'daily', changedAt: at },
			})
			await tx.mailAct.create({ data: { id: newId(), personId, at } })
			await tx.lastLook.create({ data: { personId, kind: 'request', recordId: 'sample', at } })
			await tx.messagesRead.create({ data: { personId, conversation: 'request.sample', readAt: at } })
			const { role } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { role: true } })
			const stateIso3 = personId.startsWith('ghana') ? 'GHA' : personId.startsWith('egypt') ? 'EGY' : null
			const view = { list: 'requests', name: 'A view', query: '', role, stateIso3 }
			await tx.savedView.create({
				data: { id: newId(), ownerId: personId, ...view, createdAt: at, updatedAt: at },
			})
			const input = { list: 'requests', format: 'csv', query: '', language: 'en', reason: 'Sample' } as const
			await tx.job.create({
				data: {
					id: newId(),
					personId,
					role,
					stateIso3,
					kind: 'export',
					input,
					total: 1,
					askedAt: at,
					expiresAt: new Date(at.getTime() + 86_400_000),
				},
			})
		}
		for (const state of Object.keys(peopleOfState)) {
			await tx.worker.create({ data: { id: state, startedAt: at, beatAt: at } })
			await tx.mailDomain.create({ data: { domain: `${state}.example`, windowAt: at } })
			await tx.undeliverableAddress.create({
				data: {
					address: `gone@${state}.example`,
					since: at,
					code: '5.1.1',
					clearedAt: at,
					clearedById: office.administrator.id,
				},
			})
			await tx.receivedEmail.create({
				data: { id: newId(), receivedAt: at, digest: state, size: 1, outcome: 'refused' },
			})
		}
	})
}
