import { expect, test } from 'vitest'
import { getReleaseInWork } from '#app/domain/releases/list-releases.server.ts'
import { makeRelease } from '#app/domain/releases/make-release.server.ts'
import { orderRelease } from '#app/domain/releases/order-release.server.ts'
import { publishRelease } from '#app/domain/releases/release-steps.server.ts'
import { office } from '#tests/support/people.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { lastHalfYear } from '#workflows/figures/periods.ts'
import { toldOfRelease } from '#workflows/releases/release.ts'

useWorld()

const toldOf = (template: string) =>
	look((tx) => tx.notice.findMany({ where: { template }, select: { personId: true, facts: true } }))
const idsOf = (told: { personId: string | null }[]) => told.map(({ personId }) => personId).sort()

test('headquarters is asked to release audited figures, and States and donors are notified of the release', async () => {
	const gone = await look((tx) =>
		tx.person.findFirstOrThrow({ where: { role: 'donor' }, orderBy: { id: 'desc' } }),
	)
	await look((tx) => tx.person.update({ where: { id: gone.id }, data: { suspendedAt: new Date() } }))
	const id = await orderRelease(office.administrator, lastHalfYear(new Date()))
	await makeRelease({ releaseId: id })
	const [asked, ...others] = await toldOf('releaseToConfirm')
	expect(others).toEqual([])
	expect(asked).toMatchObject({ personId: office.approver.id, facts: { path: `/releases/${id}` } })

	const { revision, told, releasing } = await getReleaseInWork(office.approver, id)
	expect(releasing).toBe('own')
	expect(await toldOf('figuresReleased')).toEqual([])
	await publishRelease(office.approver, { releaseId: id, revision })
	const expected = await look((tx) =>
		tx.person.findMany({ where: { role: { in: [...toldOfRelease] }, suspendedAt: null, leftAt: null } }),
	)
	const released = await toldOf('figuresReleased')
	expect(idsOf(released)).toEqual(expected.map((person) => person.id).sort())
	expect(idsOf(released)).not.toContain(gone.id)
	expect(released).toHaveLength(told)
	expect(told).toBeGreaterThan(2)
	// The e-mail leads to the public page and holds nothing else.
	for (const { facts } of released) expect(facts).toEqual({ path: '/public' })
	await expect(publishRelease(office.approver, { releaseId: id, revision })).rejects.toMatchObject({
		code: 'conflict',
	})
	expect(await toldOf('figuresReleased')).toHaveLength(told)
})
