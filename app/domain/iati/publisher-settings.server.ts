import { isDeepStrictEqual } from 'node:util'
import { recordAudit, settingHistory } from '#app/domain/core/record-audit.server.ts'
import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import { waitForTurn } from '#app/domain/core/wait-for-turn.server.ts'
import {
	fundersText,
	type IatiPublisherForm,
	type PublisherField,
	publisherFields,
} from '#app/forms/iati-publisher.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { PublisherSettings } from '#workflows/iati/publisher.ts'
import { languages } from '#workflows/languages.ts'
import type { Publisher } from './activity.ts'

/** Under which the settings are stored, and recorded in the audit trail. */
const KEY = 'iati.publisher'

const stored = statement((_: object) =>
	build.selectFrom('setting').where('key', '=', KEY).select(['value', 'changed_at as changedAt']),
)

/** The settings of the organization that publishes, and their version; null until an administrator has entered them. */
export async function loadPublisher(ask: Ask) {
	const [row] = await ask(stored, {})
	if (!row) return null
	// Written by `savePublisher` alone, after the form was read by its schema; without donors before they were entered.
	const settings = { funders: [], ...(row.value as object) } as unknown as PublisherSettings
	return { settings, version: row.changedAt.toISOString() }
}

/** The publisher as the files name it: its names in the languages in which it has one, English first. */
export const publisherOf = ({
	identifier,
	names,
	type,
	email,
	website,
	funders,
}: PublisherSettings): Publisher => ({
	identifier,
	name: [...languages]
		.sort((one, other) => Number(other === 'en') - Number(one === 'en'))
		.flatMap((language) => (names[language] ? [{ language, text: names[language] }] : [])),
	type,
	email,
	website,
	funders,
})

/** Saves the settings of the publisher; a conflict if others have changed them since the page was opened. */
export function savePublisher(actor: Actor, { version, ...settings }: IatiPublisherForm): Promise<void> {
	requireAbility(actor, 'publishIati')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await waitForTurn(tx, KEY)
		const before = await loadPublisher(askIn(tx))
		if ((before?.version ?? '') !== version) throw new DomainError('conflict')
		const from = before?.settings ?? null
		if (isDeepStrictEqual(from, settings)) return
		const row = { value: settings, changedById: actor.id, changedAt: now() }
		await tx.setting.upsert({ where: { key: KEY }, create: { key: KEY, ...row }, update: row })
		await recordAudit(tx, actor, { type: 'setting.changed', data: { key: KEY, from, to: settings } })
	})
}

/** The changes of these settings, the latest first, each with the fields that differ. */
export async function publisherHistory(ask: Ask) {
	const history = await settingHistory<PublisherSettings | null>(ask, KEY)
	return history.map(({ from, to, id, at, by }) => ({
		id,
		at,
		by,
		changes: publisherFields
			.map((field) => ({ field, from: textOf(from, field), to: textOf(to, field) }))
			.filter((change) => change.from !== change.to),
	}))
}

/** The text of a setting; empty if it is not set. */
function textOf(settings: PublisherSettings | null, field: PublisherField): string {
	if (!settings) return ''
	const language = languages.find((each) => field === `names.${each}`)
	if (language) return settings.names[language]
	if (field === 'funders') return fundersText(settings.funders ?? [])
	// Names and donors were answered above.
	return String(settings[field as Exclude<PublisherField, `names.${string}` | 'funders'>])
}
