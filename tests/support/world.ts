import { openPosts } from '#app/domain/people/posts/posts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { authorities, states } from '#prisma/data/samples.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { useDatabase } from './database.ts'
import { emailOf, everybody, office, peopleOfState, postOf } from './people.ts'

const longAgo = new Date('2020-01-01')
// Far in the future, so that the tests remain valid after the sample dates.
export const farAhead = new Date('2090-12-31')

type NewProgramme = Prisma.ProgrammeUncheckedCreateInput

const programme = (id: string, kind: Kind, own: Partial<NewProgramme> = {}): NewProgramme => ({
	id,
	code: id.toUpperCase(),
	titles: Object.fromEntries(
		['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((language) => [language, `${id} (sample)`]),
	),
	summary: {},
	kind,
	section: 'Sample section',
	managerId: office.manager.id,
	donors: ['donor.north'],
	countries: ['GHA', 'EGY'],
	themes: ['DOCS', 'PROTECT'],
	languages: ['en', 'ar'],
	capacityUnit: kind === 'training' ? 'seats' : 'units',
	capacity: 10_000,
	maximumPerState: 10_000,
	fundingFrom: longAgo,
	fundingTo: farAhead,
	lastCommitment: farAhead,
	status: 'open',
	sample: true,
	...own,
})

/** One suitable programme for each kind, and one of another manager. */
export const programmes = {
	training: 'courses',
	equipment: 'goods',
	advisory: 'advice',
	other: 'otherCourses',
}

/** Adds a programme; other fields are those of the small world. */
export const addProgramme = (id: string, kind: Kind, own: Partial<NewProgramme> = {}) =>
	withActor(systemActor, (tx) => tx.programme.createMany({ data: programme(id, kind, own) }))

/** Two States with two authorities each (only the police are subject to due diligence), and a person for every role. */
export async function fillWorld(tx: Tx) {
	for (const [name, { drafter }] of Object.entries(peopleOfState)) {
		const found = states.find(({ iso3 }) => iso3 === drafter.stateIso3)
		if (!found) throw new Error(`No State ${drafter.stateIso3}`)
		const { iso3, names, m49, region, subregion, treatyStatus } = found
		await tx.state.createMany({ data: { iso3, names, m49, region, subregion, treatyStatus } })
		const kinds = { ministry: 'MOJ', police: 'POLICE' }
		for (const [part, institutionType] of Object.entries(kinds)) {
			const title = `${authorities[0]?.name} ${part}`
			await tx.authority.createMany({
				data: { id: `${name}.${part}`, stateIso3: iso3, name: title, institutionType, address: 'Capital' },
			})
		}
	}
	await tx.person.createMany({
		data: everybody.map(({ recusedFrom: _, actingFor: __, ...person }) => ({
			...person,
			role: postOf(person.role),
			email: emailOf(person),
		})),
	})
	await openPosts(
		tx,
		everybody.map((person) => ({ ...person, role: postOf(person.role) })),
		longAgo,
	)
	await tx.partnerOrganization.createMany({
		data: {
			id: 'partner',
			name: 'Partner (sample)',
			focalPoint: 'P. Sample',
			email: 'partner@partner.example',
			languages: ['fr', 'en'],
			updatedById: office.administrator.id,
			updatedAt: longAgo,
		},
	})
	const { training, equipment, advisory, other } = programmes
	await tx.programme.createMany({
		data: [
			programme(training, 'training'),
			programme(equipment, 'equipment'),
			programme(advisory, 'advisory'),
			programme(other, 'training', { managerId: office.otherManager.id, donors: ['donor.south'] }),
		],
	})
}

/** Uses a separate database with the small world for this file. */
export const useWorld = () => useDatabase('world')
