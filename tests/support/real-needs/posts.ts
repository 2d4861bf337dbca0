import type { Actor } from '#app/platform/actor.ts'
import { authorities } from '#prisma/data/samples.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { emailOf, postOf } from '../people.ts'
import { look } from '../steps.ts'
import { type RealNeed, typeOf } from './filings.ts'

type Named = { iso3: string; name: string }
export type Posts = { authorityId: string; drafter: Actor; focalPoint: Actor }

/** Returns who submits a record for a State: its sample authority, or one of the test. */
export async function postsOf({ institutions }: RealNeed, { iso3, name }: Named): Promise<Posts> {
	const authority = authorities.find(({ stateIso3 }) => stateIso3 === iso3)
	if (!authority) return madeFor(iso3, name, institutions[0] ?? '')
	const drafter = personOf(authority.drafter.key)
	return {
		authorityId: drafter.authorityId ?? '',
		drafter,
		focalPoint: personOf(authority.focalPoint.key),
	}
}

async function madeFor(stateIso3: string, name: string, institution: string): Promise<Posts> {
	const authorityId = `test.${stateIso3}`
	const post = (role: 'drafter' | 'focalPoint'): Actor => ({
		id: `test.${stateIso3}.${role}`,
		name: `${role} (sample)`,
		role,
		language: 'en',
		stateIso3,
		authorityId: role === 'drafter' ? authorityId : null,
		regions: [],
		donor: null,
		nationality: null,
		recusedFrom: [],
		actingFor: [],
	})
	const [drafter, focalPoint] = [post('drafter'), post('focalPoint')]
	const names = Object.fromEntries(['ar', 'zh', 'en', 'fr', 'ru', 'es'].map((language) => [language, name]))
	await look(async (tx) => {
		const state = { iso3: stateIso3, names, treatyStatus: 'party' as const }
		await tx.state.createMany({ data: state, skipDuplicates: true })
		await tx.authority.createMany({
			data: {
				id: authorityId,
				stateIso3,
				name: `${institution} (sample)`,
				address: 'Capital',
				institutionType: typeOf(institution),
			},
			skipDuplicates: true,
		})
		const people = [drafter, focalPoint].map(({ recusedFrom: _, actingFor: __, ...person }) => ({
			...person,
			role: postOf(person.role),
			email: emailOf(person),
		}))
		await tx.person.createMany({ data: people, skipDuplicates: true })
	})
	return { authorityId, drafter, focalPoint }
}
