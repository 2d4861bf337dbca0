import { afterEach, expect, test, vi } from 'vitest'

const DAY = 24 * 60 * 60 * 1000
const first = Date.parse('2026-11-20T08:00:00Z')

afterEach(() => {
	vi.useRealTimers()
	vi.resetModules()
})

/** Returns the calendar and the stories of a sample world that begins on a day. */
async function begunOn(day: number) {
	vi.resetModules()
	vi.useFakeTimers({ now: first + day * DAY, toFake: ['Date'] })
	const { monthsSinceWritten, officeHours } = await import('#prisma/seed/sample-calendar.ts')
	const { stories } = await import('#prisma/seed/fill-world.ts')
	return { monthsSinceWritten, officeHours, stories }
}

test('needs keep their distance to programmes, on whichever day the sample world begins', async () => {
	const distances = new Set<string>()
	for (let day = 0; day < 40; day++) {
		const { monthsSinceWritten } = await begunOn(day)
		distances.add(String([27, 58, 238, 400].map((ago) => monthsSinceWritten(0) - monthsSinceWritten(ago))))
	}
	expect([...distances]).toEqual(['0,1,7,13'])
})

/** Dates of past events in a step, not of planned ones. */
const done =
	/"(?:receivedOn|heldOn|checkedOn|measuredOn|noteDate|shippedOn|installedOn)":"(\d{4}-\d\d-\d\d)"/g

test('no step tells of a day that is still to come when it is taken, on any day of the week', async () => {
	const told: string[] = []
	for (let day = 0; day < 7; day++) {
		const { officeHours, stories } = await begunOn(day)
		for (const { key, steps } of stories)
			for (const step of steps) {
				// The stories of invited States are in the list themselves.
				if (step.on === 'joint') continue
				const taken = officeHours(step.daysAgo, 0).toISOString().slice(0, 10)
				for (const [, on = ''] of JSON.stringify(step).matchAll(done)) {
					told.push(on)
					expect(on <= taken, `${key}, ${step.daysAgo} days ago: ${on} after ${taken}`).toBe(true)
				}
			}
	}
	expect(told.length).toBeGreaterThan(7)
})
