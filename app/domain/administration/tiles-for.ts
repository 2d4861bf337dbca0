import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Ability, may } from '#workflows/abilities.ts'
import { namesOf } from '#workflows/names.ts'

/** The parts of administration with the roles that use each. */
const tiles = {
	people: { href: '/people', ability: 'keepStateRegister' },
	states: { href: '/states', ability: 'keepStateRegister' },
	partners: { href: '/administration/partners', ability: 'keepReferenceData' },
	recoveries: { href: '/administration/recoveries', ability: 'decideRecoveries' },
	health: { href: '/administration/system-status', ability: 'watchSystem' },
	jobs: { href: '/administration/jobs', ability: 'watchSystem' },
	mail: { href: '/administration/emails', ability: 'readEmails' },
	inbound: { href: '/administration/received-emails', ability: 'readEmails' },
	mailTemplates: { href: '/administration/emails/templates', ability: 'readEmails' },
	door: { href: '/administration/sign-in-log', ability: 'readLogs' },
	seals: { href: '/audit-seals', ability: 'readEverySeal' },
	releases: { href: '/releases', ability: 'orderReleases' },
	retention: { href: '/administration/retention', ability: 'exemptFromRetention' },
	exports: { href: '/administration/exports', ability: 'readLogs' },
	accessLog: { href: '/administration/access-log', ability: 'readLogs' },
	permissions: { href: '/administration/permissions', ability: 'administerSystem' },
	versions: { href: '/administration/versions', ability: 'watchSystem' },
	settings: { href: '/administration/settings', ability: 'changeSettings' },
	matchingSettings: { href: '/administration/matching', ability: 'changeSettings' },
	calendars: { href: '/administration/calendars', ability: 'changeSettings' },
	referenceData: { href: '/administration/reference-data', ability: 'keepReferenceData' },
	rates: { href: '/administration/rates', ability: 'changeRates' },
	iati: { href: '/administration/iati', ability: 'publishIati' },
	synonyms: { href: '/administration/synonyms', ability: 'keepReferenceData' },
} as const satisfies Record<string, { href: string; ability: Ability }>
export type TileName = keyof typeof tiles

/** The parts of administration that a person may open; without any, the page is refused. */
export function tilesFor(actor: Actor): { name: TileName; href: string }[] {
	const open = namesOf(tiles).filter((name) => may(actor, tiles[name].ability))
	if (open.length === 0) throw new DomainError('refused', 'forbidden')
	return open.map((name) => ({ name, href: tiles[name].href }))
}
