import type { Actor } from '#app/platform/actor.ts'
import { authorities, donors } from '#prisma/data/samples.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'
import { officePeople } from './office-people.ts'

/** One person of the permanent mission of each State with sample authorities: State, key, name, title, language. */
export const missions: [iso3: string, key: string, name: string, title: string, language: Language][] = [
	['GHA', 'ghana', 'Efua Darko (sample)', 'First Secretary', 'en'],
	['MLI', 'mali', 'Fatoumata Diarra (exemple)', 'Première Secrétaire', 'fr'],
	['NER', 'niger', 'Abdou Maïga (exemple)', 'Deuxième Secrétaire', 'fr'],
	['MAR', 'morocco', 'Leïla Tazi (exemple)', 'Conseillère', 'fr'],
	['EGY', 'egypt', 'يوسف عبد الرحمن (عينة)', 'سكرتير أول', 'ar'],
	['IRQ', 'iraq', 'سارة الدليمي (عينة)', 'سكرتيرة ثانية', 'ar'],
	['YEM', 'yemen', 'فؤاد الشامي (عينة)', 'مستشار', 'ar'],
	['KAZ', 'kazakhstan', 'Динара Ахметова (пример)', 'Первый секретарь', 'ru'],
	['KGZ', 'kyrgyzstan', 'Азамат Садыков (пример)', 'Второй секретарь', 'ru'],
	['HND', 'honduras', 'Elena Mejía (muestra)', 'Primera Secretaria', 'es'],
	['PAN', 'panama', 'Tomás Arosemena (muestra)', 'Consejero', 'es'],
	['CHN', 'china', '陈立（示例）', '二等秘书', 'zh'],
	['BGD', 'bangladesh', 'Nusrat Karim (sample)', 'Counsellor', 'en'],
	['PAK', 'pakistan', 'Omar Siddiqui (sample)', 'Second Secretary', 'en'],
	['NAM', 'namibia', 'Ndapewa Shikongo (sample)', 'First Secretary', 'en'],
]

export type SamplePerson = Actor & { role: Role; email: string; title: string }

/** Returns the readable id of a sample object from its key: `sample-focal-point-ghana`. */
export const sampleId = (key: string) =>
	`sample-${key
		.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`)
		.replaceAll('.', '-')
		.toLowerCase()}`

type SamplePersonInput = Pick<SamplePerson, 'name' | 'title' | 'email' | 'role' | 'language'> & {
	key: string
} & Partial<Actor>

/** Roles that may export lists in the sample world. */
const takesOut = new Set<Role>(['triageOfficer', 'headquartersApprover', 'donor'])

const person = ({ key, ...given }: SamplePersonInput): SamplePerson => ({
	stateIso3: null,
	authorityId: null,
	regions: [],
	donor: null,
	nationality: null,
	recusedFrom: [],
	actingFor: [],
	mayExport: takesOut.has(given.role),
	...given,
	id: sampleId(key),
})

const drafters = authorities.map(({ key, stateIso3, drafter }) =>
	person({ ...drafter, role: 'drafter', stateIso3, authorityId: sampleId(key) }),
)

const focalPoints = [
	...new Map(authorities.map((authority) => [authority.stateIso3, authority])).values(),
].map(({ stateIso3, focalPoint }) => person({ ...focalPoint, role: 'focalPoint', stateIso3 }))

const missionPeople = missions.map(([stateIso3, key, name, title, language]) =>
	person({
		key: `mission.${key}`,
		email: `mission@${stateIso3.toLowerCase()}.mission.example`,
		role: 'mission',
		name,
		title,
		language,
		stateIso3,
	}),
)

const donorPeople = [
	person({
		key: 'donor.north',
		name: 'Astrid Holm (sample)',
		title: 'Desk officer',
		role: 'donor',
		email: 'a.holm@northern-fund.example',
		language: 'en',
		donor: donors['donor.north'] ?? null,
	}),
	person({
		key: 'donor.south',
		name: 'Pablo Iriarte (muestra)',
		title: 'Oficial de programas',
		role: 'donor',
		email: 'p.iriarte@southern-partnership.example',
		language: 'es',
		donor: donors['donor.south'] ?? null,
	}),
]

/** All people of the sample world but its administrator. */
export const samplePeople = [
	...drafters,
	...focalPoints,
	...missionPeople,
	...officePeople.map(person),
	...donorPeople,
]

/** Added last: if the administrator exists, the world is complete. */
export const administrator = person({
	key: 'administrator',
	name: 'Samuel Brandt (sample)',
	title: 'Administrator',
	email: 'administrator@office.example',
	role: 'administrator',
	language: 'en',
})

const byId = new Map(samplePeople.map((found) => [found.id, found]))

/** Returns the person of a key such as `case.africa`. */
export function personOf(key: string): SamplePerson {
	const found = byId.get(sampleId(key))
	if (!found) throw new Error(`no sample person ${key}`)
	return found
}
