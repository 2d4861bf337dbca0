import { acceptInvitation } from '#app/domain/joint-needs/answer-invitation.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { states } from '#prisma/data/samples.ts'
import type { Role } from '#prisma/generated/enums.ts'
import { aNeed } from './builders.ts'
import { egypt, emailOf, ghana } from './people.ts'
import { look } from './steps.ts'

type Need = { id: string; requestId: string }

/** Makes a need of Egypt, decided on already, its part in the joint need that a need of Ghana leads. */
export async function joinNeeds(ofGhana: Need, ofEgypt: Need): Promise<string> {
	const { id } = await inviteStates(ghana.focalPoint, { needId: ofGhana.id, states: ['EGY'] })
	await acceptInvitation(egypt.focalPoint, id)
	await look((tx) =>
		tx.jointPart.updateMany({
			where: { jointNeedId: id, stateIso3: 'EGY' },
			data: { needId: ofEgypt.id, requestId: ofEgypt.requestId },
		}),
	)
	return id
}

/** A joint need of two States, each part accepted by UNODC. */
export async function aJointNeed(kind: 'training' | 'equipment' | 'advisory' = 'training') {
	const ofGhana = await aNeed({ kind })
	const ofEgypt = await aNeed({ kind, state: 'egypt' })
	return { id: await joinNeeds(ofGhana, ofEgypt), ofGhana, ofEgypt }
}

const ofMali = (actor: Actor, role: Role): Actor => ({
	...actor,
	id: `mali.${role}`,
	name: `mali.${role} (sample)`,
	stateIso3: 'MLI',
	authorityId: role === 'drafter' ? 'mali.ministry' : null,
})

/** A third State beside those of the small world, which takes part in nothing until a test says so. */
export const mali = {
	drafter: ofMali(ghana.drafter, 'drafter'),
	focalPoint: ofMali(ghana.focalPoint, 'focalPoint'),
}

/** Adds the third State with its people, and one State without any. */
export const addThirdState = () =>
	look(async (tx) => {
		for (const code of ['MLI', 'NER']) {
			const found = states.find(({ iso3 }) => iso3 === code)
			if (!found) throw new Error(`No State ${code}`)
			const { iso3, names, m49, region, subregion, treatyStatus } = found
			await tx.state.createMany({ data: { iso3, names, m49, region, subregion, treatyStatus } })
		}
		await tx.authority.createMany({
			data: {
				id: 'mali.ministry',
				stateIso3: 'MLI',
				name: 'Ministry',
				institutionType: 'MOJ',
				address: 'Capital',
			},
		})
		await tx.person.createMany({
			data: Object.values(mali).map(({ recusedFrom: _, actingFor: __, ...person }) => ({
				...person,
				role: person.role as Role, // not of the system
				email: emailOf(person),
			})),
		})
	})
