import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOneOf, namesOf } from '#workflows/names.ts'
import { listKeepers } from '#workflows/reference/reference-lists.ts'
import type { Role } from '#workflows/roles.ts'

/** The parts of administration with the roles that use each. */
const tiles = {
	people: { href: '/people', roles: ['administrator', 'triageOfficer'] },
	states: { href: '/states', roles: ['administrator', 'triageOfficer'] },
	partners: { href: '/administration/partners', roles: ['administrator'] },
	recoveries: { href: '/administration/recoveries', roles: ['administrator', 'triageOfficer'] },
	health: { href: '/administration/system-status', roles: ['administrator'] },
	jobs: { href: '/administration/jobs', roles: ['administrator'] },
	mail: { href: '/administration/emails', roles: ['administrator'] },
	inbound: { href: '/administration/received-emails', roles: ['administrator'] },
	mailTemplates: { href: '/administration/emails/templates', roles: ['administrator'] },
	door: { href: '/administration/sign-in-log', roles: ['administrator'] },
	seals: { href: '/audit-seals', roles: ['administrator', 'triageOfficer', 'headquartersApprover'] },
	releases: { href: '/releases', roles: ['administrator', 'headquartersApprover'] },
	retention: { href: '/administration/retention', roles: ['administrator', 'triageOfficer'] },
	exports: { href: '/administration/exports', roles: ['administrator'] },
	accessLog: { href: '/administration/access-log', roles: ['administrator'] },
	permissions: { href: '/administration/permissions', roles: ['administrator'] },
	versions: { href: '/administration/versions', roles: ['administrator'] },
	settings: { href: '/administration/settings', roles: ['administrator'] },
	matchingSettings: { href: '/administration/matching', roles: ['administrator'] },
	calendars: { href: '/administration/calendars', roles: ['administrator'] },
	referenceData: { href: '/administration/reference-data', roles: listKeepers },
	rates: { href: '/administration/rates', roles: ['administrator'] },
	iati: { href: '/administration/iati', roles: ['administrator'] },
	synonyms: { href: '/administration/synonyms', roles: ['administrator'] },
} as const satisfies Record<string, { href: string; roles: readonly Role[] }>
export type TileName = keyof typeof tiles

/** The parts of administration that a person may open; without any, the page is refused. */
export function tilesFor({ role }: Actor): { name: TileName; href: string }[] {
	const open = namesOf(tiles).filter((name) => isOneOf(tiles[name].roles, role))
	if (open.length === 0) throw new DomainError('refused', 'forbidden')
	return open.map((name) => ({ name, href: tiles[name].href }))
}
