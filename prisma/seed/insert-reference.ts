import { openPosts } from '#app/domain/people/posts/posts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { seal } from '#app/platform/keys/sealed.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import { authorities, donors, programmes, states } from '#prisma/data/samples.ts'
import type { Language } from '#workflows/languages.ts'
import { needsFactor } from '#workflows/roles.ts'
import { sampleFactorSecret, samplePassword } from './sample-accounts.ts'
import { inDays, monthsSinceWritten, moveMonths } from './sample-calendar.ts'
import { administrator, type SamplePerson, sampleId, samplePeople } from './sample-people.ts'

/** Inserts States, authorities, people and programmes; existing ones are not changed. */
export async function insertReference(): Promise<void> {
	const password = await hashPassword(samplePassword)
	await withActor(systemActor, async (tx) => {
		await tx.state.createMany({
			data: states.map(({ entityType: _, ...state }) => state),
			skipDuplicates: true,
		})
		await tx.authority.createMany({ data: authorities.map(authorityRow), skipDuplicates: true })
		await insertPeople(tx, samplePeople, password)
		await tx.partnerOrganization.createMany({ data: partners.map(partnerRow), skipDuplicates: true })
		await tx.programme.createMany({ data: programmes.map(programmeRow), skipDuplicates: true })
		await tx.cohort.createMany({ data: programmes.flatMap(cohortRows), skipDuplicates: true })
	})
}

/** Organizations to which needs of the sample world are referred. */
const partners = [
	{
		key: 'partner.prosecutors',
		name: 'Red regional de fiscales (muestra)',
		focalPoint: 'Secretaría de la Red',
		email: 'secretaria@red-de-fiscales.example',
		languages: ['es', 'en'],
	},
	{
		key: 'partner.training',
		name: 'Regional training centre (sample)',
		focalPoint: 'Course office',
		email: 'courses@training-centre.example',
		languages: ['en', 'fr'],
	},
] satisfies { key: string; name: string; focalPoint: string; email: string; languages: Language[] }[]

const partnerRow = ({ key, ...partner }: (typeof partners)[number]) => ({
	...partner,
	id: sampleId(key),
	updatedById: administrator.id,
	updatedAt: new Date(inDays(-400)),
})

/** Marks the sample world as complete. */
export async function insertAdministrator(): Promise<void> {
	const password = await hashPassword(samplePassword)
	await withActor(systemActor, (tx) => insertPeople(tx, [administrator], password))
}

export const isWorldWhole = () =>
	withActor(systemActor, async (tx) => (await tx.person.count({ where: { id: administrator.id } })) > 0)

// One hash for all: hashing is slow on purpose, and the password is public.
async function insertPeople(tx: Tx, people: SamplePerson[], password: string) {
	const times = { createdAt: new Date(inDays(-400)), updatedAt: new Date(inDays(-400)) }
	await tx.person.createMany({
		data: people.map(({ recusedFrom: _, actingFor: __, ...person }) => ({
			...person,
			...times,
			emailVerified: true,
		})),
		skipDuplicates: true,
	})
	await openPosts(tx, people, new Date(inDays(-400)))
	const accounts = people.map(({ id }) => ({
		id,
		userId: id,
		accountId: id,
		providerId: 'credential',
		password,
	}))
	await tx.account.createMany({
		data: accounts.map((account) => ({ ...account, ...times })),
		skipDuplicates: true,
	})
	await tx.factor.createMany({
		data: people.filter(({ role }) => needsFactor(role)).map(factorOf),
		skipDuplicates: true,
	})
}

const factorOf = ({ id }: SamplePerson) => ({
	id,
	personId: id,
	secret: seal(sampleFactorSecret),
	createdAt: new Date(inDays(-400)),
	confirmedAt: new Date(inDays(-400)),
})

function authorityRow({
	key,
	stateIso3,
	name,
	institutionType,
	address,
	website,
}: (typeof authorities)[number]) {
	return { id: sampleId(key), stateIso3, name, institutionType, address, website }
}

type SampleProgramme = (typeof programmes)[number]

/** A day of the sample catalogue, moved so that it is as far ahead as when it was written. */
const moved = (day: string) => new Date(moveMonths(day, monthsSinceWritten(0)))

function programmeRow({ managerKey, contributions, cohorts: _, ...programme }: SampleProgramme) {
	const given = contributions.map(({ donorKey, ...one }) => ({ ...one, donor: donors[donorKey] ?? donorKey }))
	return {
		...programme,
		id: sampleId(programme.code),
		managerId: sampleId(managerKey),
		donors: given.map(({ donor }) => donor),
		contributions: given,
		reserveReleaseOn: programme.reserveReleaseOn ? moved(programme.reserveReleaseOn) : null,
		fundingFrom: moved(programme.fundingFrom),
		fundingTo: moved(programme.fundingTo),
		lastCommitment: moved(programme.lastCommitment),
		updatedAt: new Date(inDays(-400)),
	}
}

const cohortRows = ({ code, cohorts }: SampleProgramme) =>
	cohorts.map(({ startsOn, endsOn, ...cohort }, index) => ({
		...cohort,
		id: sampleId(`${code}.cohort.${index + 1}`),
		programmeId: sampleId(code),
		startsOn: moved(startsOn),
		endsOn: moved(endsOn),
	}))
