import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import { newestRelease } from '#app/domain/releases/get-release.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { nextReleaseDay } from '#workflows/releases/release.ts'
import { TOTAL } from '#workflows/releases/tables.ts'

/**
 * Unmet needs of all States in number, by region and by theme, as the newest release has them; before the first, the day
 * on which it is due. Counted now, they would tell by their changes which State has asked.
 */
export async function releasedUnmet(read: Read) {
	const release = await newestRelease(read, ['unmetRegions', 'unmetThemes'])
	if (!release) return { unmet: null, due: await firstReleaseDay(read) }
	const rows = (table: 'unmetRegions' | 'unmetThemes', dim: string) =>
		(release.tables.find((one) => one.table === table)?.rows ?? []).map(
			({ dims, cells: [figure = null] }) => ({
				key: dims[dim] ?? '',
				figure,
			}),
		)
	const shown = (...asked: Parameters<typeof rows>) =>
		rows(...asked).filter(({ key, figure }) => key !== TOTAL && figure !== 0)
	const { number, asAt } = release
	const unmet = {
		number,
		asAt,
		/** Null where it is withheld, as the parts of it may be. */
		total: rows('unmetRegions', 'region').find(({ key }) => key === TOTAL)?.figure ?? null,
		byRegion: shown('unmetRegions', 'region'),
		byTheme: shown('unmetThemes', 'theme'),
	}
	return { unmet, due: null }
}

async function firstReleaseDay(read: Read) {
	const { targets } = await loadClockSettings(read)
	return nextReleaseDay(read.at, targets.figuresReleased.amount)
}
