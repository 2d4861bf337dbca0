import { sql } from 'kysely'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { periodChoices } from '#workflows/figures/periods.ts'
import { isOneOf } from '#workflows/names.ts'
import { isOver, madeStatuses, nextReleaseDay, type ReleaseStatus } from '#workflows/releases/release.ts'
import { releaseTableNames } from '#workflows/releases/tables.ts'
import { cellsOf, tablesOf } from './get-release.server.ts'
import { toldCount } from './release-steps.server.ts'

/** How many years back a release can be ordered. */
const YEARS = 3

const list = statement((_: object) =>
	build
		.selectFrom('release')
		.orderBy('period', 'desc')
		.select(['id', 'period', 'status', 'as_at as asAt', 'released_at as releasedAt'])
		.select(
			sql<{ shown: number; hidden: number } | null>`(select jsonb_build_object('shown', sum(shown),
				'hidden', sum(small + few + dominant + besides)) from release_audit where release_id = release.id)`.as(
				'numbers',
			),
		),
)

/**
 * All releases, the latest first, the day on which the next one is made, and the half-years for which one can be ordered.
 * Two are added each year.
 */
export function listReleases(actor: Actor) {
	requireAbility(actor, 'orderReleases')
	return readAs(actor, async (read) => {
		const [releases, { targets }] = await Promise.all([read(list, {}), loadClockSettings(read)])
		const daysAfter = targets.figuresReleased.amount
		const made = releases.map(({ period }) => period)
		const isFrozen = (period: string) =>
			releases.some((one) => one.period === period && ['released', 'making'].includes(one.status))
		const periods = periodChoices(read.at, YEARS).filter(
			(period) => isOver(period, read.at) && !isFrozen(period),
		)
		return {
			releases,
			periods,
			daysAfter,
			next: nextReleaseDay(read.at, daysAfter, made),
			/** Whether the reader may set the day. */
			maySet: may(actor, 'administerSystem'),
		}
	})
}
export type ReleaseList = Awaited<ReturnType<typeof listReleases>>

const byId = statement(({ id, tables }: { id: string; tables: readonly string[] }) =>
	build
		.selectFrom('release')
		.leftJoin('dataset as d', 'd.id', 'release.dataset_id')
		.where('release.id', '=', id)
		.select(['release.id', 'period', 'status', 'progress', 'stage', 'error', 'revision'])
		.select(['ordered_by as orderedBy', 'ordered_at as orderedAt', 'released_by as releasedBy'])
		.select(['released_at as releasedAt', 'release.as_at as asAt'])
		.select(['d.id as datasetId', 'd.needs', 'd.sha256'])
		.select(cellsOf(anyOf(tables)).as('cells')),
)
const audits = statement(({ id }: { id: string }) =>
	build
		.selectFrom('release_audit')
		.where('release_id', '=', id)
		.select(['table', 'shown', 'small', 'few', 'dominant', 'besides']),
)

/** A release as those see it who make and release it: its status, what is hidden and why, and the tables as readers see them. */
export function getReleaseInWork(actor: Actor, id: string) {
	requireAbility(actor, 'orderReleases')
	return readAs(actor, async (read) => {
		const [[found], audit] = await Promise.all([
			read(byId, { id, tables: releaseTableNames }),
			read(audits, { id }),
		])
		if (!found) throw new DomainError('not-found')
		const { cells, orderedBy, releasedBy, ...release } = found
		const isMade = isOneOf(madeStatuses, release.status)
		const names = await namesIn(read, [orderedBy, releasedBy])
		const [told] = release.status === 'audited' ? await read.asSystem(toldCount, {}) : []
		const mayRelease = may(actor, 'releaseFigures')
		return {
			...release,
			status: release.status as ReleaseStatus, // the builder loses it beside an optional row
			// What is being made is saved part by part.
			tables: isMade ? tablesOf(cells) : [],
			audit: !isMade ? [] : releaseTableNames.flatMap((table) => audit.filter((row) => row.table === table)),
			told: Number(told?.people ?? 0),
			orderedBy: names.get(orderedBy) ?? null,
			releasedBy: releasedBy ? (names.get(releasedBy) ?? null) : null,
			/** Whether this person can release it, or another one must. */
			releasing:
				release.status !== 'audited' || !mayRelease
					? null
					: orderedBy === actor.id
						? ('another' as const)
						: ('own' as const),
		}
	})
}
export type ReleaseInWork = Awaited<ReturnType<typeof getReleaseInWork>>

const namesIn = (read: Read, ids: readonly (string | null)[]) =>
	namesOf(
		read,
		ids.flatMap((id) => id ?? []),
	)

const signatures = statement(({ id }: { id: string }) =>
	build
		.selectFrom('release')
		.innerJoin('dataset', 'dataset.id', 'release.dataset_id')
		.innerJoin('signing_key as k', 'k.id', 'dataset.key_id')
		.where('release.id', '=', id)
		.select(['release.period', 'dataset.signature', 'k.public_key as publicKey']),
)

/** The signature of the dataset of a release as a file: the signed text, its content and the key to verify it with. */
export function getDatasetSignature(actor: Actor, id: string) {
	requireAbility(actor, 'orderReleases')
	return readAs(actor, async (read) => {
		const [found] = await read(signatures, { id })
		if (!found) throw new DomainError('not-found')
		const { signature, publicKey, period } = found
		const payload: unknown = JSON.parse(Buffer.from(signature.split('.')[1] ?? '', 'base64url').toString())
		return {
			name: `dataset-${period}.json`,
			text: `${JSON.stringify({ jws: signature, payload, publicKey }, null, '\t')}\n`,
		}
	})
}
