import { describe, expect, test } from 'vitest'
import { dayOfOffice, dayOfState } from '#workflows/calendars/day-of.ts'
import { dayAtTime, dayOfUtc, storedDay, storedDayOrNull } from '#workflows/clock/utc-day.ts'

const sources: Record<string, string> = {
	...import.meta.glob<string>('../../../app/**/*.{ts,tsx}', {
		eager: true,
		query: '?raw',
		import: 'default',
	}),
	...import.meta.glob<string>('../../../workflows/**/*.ts', {
		eager: true,
		query: '?raw',
		import: 'default',
	}),
	...import.meta.glob<string>('../../../prisma/**/*.ts', { eager: true, query: '?raw', import: 'default' }),
}
const files = Object.entries(sources).map(([path, source]) => ({ path: path.replaceAll('../', ''), source }))
const naming = (pattern: RegExp) =>
	files
		.filter(({ source }) => pattern.test(source))
		.map(({ path }) => path)
		.sort()

describe('the day of a moment', () => {
	test.each([
		['FJI', '2026-12-01T13:00Z', '2026-12-02'],
		['MEX', '2026-12-02T03:00Z', '2026-12-01'],
		['GHA', '2026-12-01T23:59Z', '2026-12-01'],
		['KGZ', '2026-12-01T18:30Z', '2026-12-02'],
	])('in %s at %s is %s', (iso3, at, day) => {
		expect(dayOfState(new Date(at), iso3)).toBe(day)
	})

	test('at UNODC is that of Vienna, and in UTC that of no party', () => {
		expect(dayOfOffice(new Date('2026-12-01T23:30Z'))).toBe('2026-12-02')
		expect(dayOfOffice(new Date('2026-07-01T21:59Z'))).toBe('2026-07-01')
		expect(dayOfUtc(new Date('2026-12-01T23:30Z'))).toBe('2026-12-01')
	})

	test('is not asked of a day that is stored', () => {
		expect(storedDay(new Date('2026-12-01'))).toBe('2026-12-01')
		expect(storedDayOrNull(null)).toBeNull()
		expect(dayAtTime(Date.UTC(2026, 11, 1))).toBe('2026-12-01')
	})
})

test('no other file cuts a day out of a moment', () => {
	const cuts =
		/to(ISOString|JSON)\(\)\??\.((slice|substring|substr)\(0, 10\)|split\()|\.at\??\.slice\(0, 10\)/
	expect(naming(cuts)).toEqual(['workflows/clock/utc-day.ts'])
})

test('days in UTC are used only where they are appointed or counted', () => {
	const appointed = [
		// Names of files, cells and addresses of pages that count in UTC
		'app/components/record/since-look.tsx',
		'app/routes/notifications/notification-days.tsx',
		'app/routes/overview[.]csv/part-file.server.ts',
		'app/routes/requests.$requestId.history/history-days.tsx',
		'app/workbook/row-xml.ts',
		// Runs once a day, and what they count
		'app/domain/audit/seal-days.server.ts',
		'app/domain/figures/cube/count-figures.server.ts',
		'app/domain/iati/builds/order-build.server.ts',
		'app/domain/pipeline/make-pipeline.server.ts',
		'app/domain/retention/run-retention.server.ts',
		'app/domain/search/hits.server.ts',
		'app/domain/search/walk-index.server.ts',
		// Whole days of deputies and successors
		'app/domain/core/require-dates.server.ts',
		'app/domain/people/notes-verbales/invite-named.server.ts',
		'app/domain/people/posts/posts.server.ts',
		'app/domain/people/posts/tenure.server.ts',
		'app/routes/deputies/route.tsx',
		'app/routes/posts.$postId/take-post-step.server.ts',
		// The clock, which says where a day is another one in UTC, and the function itself
		'workflows/clock/utc-day.ts',
		'workflows/clock/view.ts',
	]
	expect(naming(/\bdayOfUtc\(/)).toEqual(appointed.toSorted())
})
