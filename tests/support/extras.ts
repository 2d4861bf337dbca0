/**
 * What `npm test` leaves to `npm run test:extras`: long tests of their own kind, in which the same thing happens many
 * times. Paths from the root; a folder ends in a slash. Who changes what one of them is about runs it by its name, as
 * any test: `npm test -- tests/faults/kill.test.ts`.
 */
export const extras = [
	// Processes are killed, servers restart, are slow or go away: minutes, most of them waiting.
	'tests/faults/',
	// The same attack at every address, in every field, or many times at once.
	'tests/attacks/forged-ids.test.ts',
	'tests/attacks/guessing.test.ts',
	'tests/domain/accounts/code-guessing.test.ts',
	'tests/attacks/hostile-text.test.ts',
	'tests/attacks/mass-assignment.test.ts',
	'tests/attacks/odd-targets.test.ts',
	'tests/attacks/password-fields.test.ts',
	'tests/attacks/shared-address.test.ts',
	// Every hostile file that was thought of, at the check and at each place that takes files; the same headers at every
	// address.
	'tests/platform/file-check.test.ts',
	'tests/platform/file-check-other-readers.test.ts',
	'tests/platform/headers.test.ts',
	'tests/platform/uploads-hostile.test.ts',
	// A report of all sentences and charts is set twelve times, and read by LibreOffice.
	'tests/documents/report-files.test.ts',
	// Every page of every post is read for what its addresses tell; every letter for whom it names.
	'tests/matrix/letters.test.ts',
	'tests/platform/addresses.test.ts',
	'tests/platform/file-links.test.ts',
	// A browser goes through every page of every post or record, or through the whole form by its keys, or waits until a
	// session ends by itself or the next code is due.
	'tests/e2e/account.test.ts',
	'tests/e2e/components.test.ts',
	'tests/e2e/factors.test.ts',
	'tests/e2e/filing-by-keyboard.test.ts',
	'tests/e2e/filing-form.test.ts',
	'tests/e2e/island.test.ts',
	'tests/e2e/notifications.test.ts',
	'tests/e2e/records.test.ts',
	'tests/e2e/stored-scripts.test.ts',
	'tests/e2e/trusted-types.test.ts',
	// Whole deliveries, assessments, searches and days of the office in the browser; the way of a course to the end of its
	// delivery stays in `npm test`.
	'tests/e2e/acting.test.ts',
	'tests/e2e/advice-in-arabic.test.ts',
	'tests/e2e/advisory-ledger.test.ts',
	'tests/e2e/blind-scoring.test.ts',
	'tests/e2e/bundling-and-donors.test.ts',
	'tests/e2e/drafting.test.ts',
	'tests/e2e/equipment-in-french.test.ts',
	'tests/e2e/equipment-ledger.test.ts',
	'tests/e2e/joint-training.test.ts',
	'tests/e2e/left-and-copied.test.ts',
	'tests/e2e/mixed-equipment.test.ts',
	'tests/e2e/office-work.test.ts',
	'tests/e2e/onboarding.test.ts',
	'tests/e2e/report.test.ts',
	'tests/e2e/search.test.ts',
	'tests/e2e/training-ledger.test.ts',
	'tests/e2e/uploads.test.ts',
	'tests/e2e/went-wrong.test.ts',
	'tests/e2e/who-sees-what.test.ts',
	// Every column of every table by every role; releases of the past; whole backups.
	'tests/database/backup.test.ts',
	'tests/database/backup-older.test.ts',
	'tests/database/backup-sample-world.test.ts',
	'tests/database/isolation.test.ts',
	'tests/database/plain-commands.test.ts',
	'tests/database/plans.test.ts',
	'tests/database/rights.test.ts',
	'tests/database/upgrade-figures.test.ts',
	'tests/database/upgrade-goes-on.test.ts',
	'tests/database/workflows-migration.test.ts',
	// Every step at every place of a chart, every need that States have really had; the whole sample world again and again.
	'tests/domain/sample-inbox/sample-world.test.ts',
	'tests/domain/steps/every-step.test.ts',
	'tests/domain/steps/real-needs.test.ts',
	'tests/domain/steps/joint-real-needs.test.ts',
	// Drawn at random, many times.
	'tests/disclosure/many-worlds.test.ts',
	'tests/disclosure/more-worlds.test.ts',
	'tests/platform/file-check-changed.test.ts',
	'tests/domain/drafts/workbook-round-trip.test.ts',
	'tests/domain/matching/reservation-properties.test.ts',
	'tests/domain/releases/disclosure.test.ts',
	'tests/domain/releases/process.test.ts',
	'tests/domain/search/hostile.test.ts',
	'tests/domain/submissions/filing-round-trip.test.ts',
	'tests/platform/pdf-any-text.test.ts',
	// Every page of a workbook, a whole run of the solver or of a publication, a State's whole log of access.
	'tests/domain/allocation/allocation.test.ts',
	'tests/domain/drafts/workbook-pages.test.tsx',
	'tests/domain/iati/builds.test.ts',
	'tests/domain/visibility/access-log.test.ts',
	// Work large enough to block others, and a full disk.
	'tests/platform/storage-full.test.ts',
	'tests/platform/threads.test.ts',
]

/** The part of all tests that a run is for; each test is in one of the two. */
const part = process.env.TEST_PART

/** Whether a test belongs to the part that this run is for; without a part, all do. */
export function isInPart(file: string): boolean {
	const isExtra = extras.some((path) => (path.endsWith('/') ? file.startsWith(path) : file === path))
	return part === undefined || isExtra === (part === 'extras')
}

/** Whether a run repeats tests on the embedded database, all of which belong to the extras. */
export const repeatsOnEmbedded = part !== 'change'
