import { beforeAll, describe, expect, test } from 'vitest'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { GroupOfStates } from '#app/components/record/group-of-states.tsx'
import { getJointOfNeed } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { inviteStates } from '#app/domain/joint-needs/invite-states.server.ts'
import { listRegionalGroups } from '#app/domain/reference/regional-groups.server.ts'
import { RecordForm } from '#app/routes/programmes.$programmeId.edit/record-form.tsx'
import { action as newProgramme } from '#app/routes/programmes.new/route.tsx'
import { InvitePanel } from '#app/routes/requests.$requestId.needs.$needId.joint/offer-panel.tsx'
import { action as joint } from '#app/routes/requests.$requestId.needs.$needId.joint/route.tsx'
import { addMissingStates } from '#app/server/known-states.ts'
import { render } from '#tests/components/render.tsx'
import { answerOf } from '#tests/support/answers.ts'
import { aNeed } from '#tests/support/builders.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
beforeAll(addMissingStates)

const sent = async (actor: typeof ghana.focalPoint, body: string[][]) => ({
	request: new Request('http://site.example/form', {
		method: 'POST',
		headers: { cookie: await cookieOf(actor) },
		body: new URLSearchParams(body),
	}),
	context: { nonce: '', requestId: '' },
})
/** The boxes of a page that are ticked. */
const ticked = (html: string) =>
	(html.match(/<input[^>]*type="checkbox"[^>]*>/g) ?? [])
		.filter((tag) => / checked/.test(tag))
		.map((tag) => /value="(\w+)"/.exec(tag)?.[1])

describe('without JavaScript', () => {
	test('the members of a group are ticked for invitations, except the own State and those already invited', async () => {
		const { id, requestId } = await aNeed({})
		await inviteStates(ghana.focalPoint, { needId: id, states: ['SEN'] })
		const params = { requestId, needId: id }
		const body = [
			['type', 'invite'],
			['fill', 'states'],
			['states', 'EGY'],
			['group.states', 'ecowas'],
		]
		const answer = answerOf(await joint({ ...(await sent(ghana.focalPoint, body)), params }))
		expect(answer.status).toBe(200)
		const { states, groups, mostInvited, sends } = await getJointOfNeed(ghana.focalPoint, id, 'en')
		const html = render(
			<InvitePanel
				states={states ?? []}
				groups={groups}
				mostInvited={mostInvited}
				sends={sends}
				errors={answer.data.errors}
				values={answer.data.typed}
			/>,
		)
		const members = ['BEN', 'CIV', 'CPV', 'GIN', 'GMB', 'GNB', 'LBR', 'NGA', 'SLE', 'TGO']
		expect(ticked(html).sort()).toEqual([...members, 'EGY'].sort())
		expect(html.match(/<p(?![^>]* hidden)[^>]* data-states=[^>]*>.*?<\/p>/g)).toEqual([
			expect.stringMatching(
				/Members today: 12 States\. Last change: 29 January 2025\..*Burkina Faso, Mali and Niger left/,
			),
		])
		// Nobody was invited by it; what is stored is the States.
		expect(await look((tx) => tx.jointPart.count({ where: { needId: id } }))).toBe(1)
		await inviteStates(ghana.focalPoint, { needId: id, states: members })
		const stored = await look((tx) => tx.jointPart.findMany({ where: { status: 'invited' } }))
		expect(stored.map(({ stateIso3 }) => stateIso3)).toEqual(expect.arrayContaining(members))
	})

	test('a group that was not chosen is missed at its choice, in the summary too', async () => {
		const { id, requestId } = await aNeed({})
		const params = { requestId, needId: id }
		const body = [
			['type', 'invite'],
			['fill', 'states'],
			['states', 'EGY'],
			['group.states', ''],
		]
		const answer = answerOf(await joint({ ...(await sent(ghana.focalPoint, body)), params }))
		expect(answer).toMatchObject({ status: 422, data: { errors: { 'group.states': 'required' } } })
		const { states, groups, mostInvited, sends } = await getJointOfNeed(ghana.focalPoint, id, 'en')
		const html = render(
			<InvitePanel
				states={states ?? []}
				groups={groups}
				mostInvited={mostInvited}
				sends={sends}
				errors={answer.data.errors}
				values={answer.data.typed}
			/>,
		)
		expect(ticked(html)).toEqual(['EGY'])
		expect(html).toMatch(/<a[^>]*href="#[^"]*group[^"]*"[^>]*>Regional group of States: /)
	})

	test('the page says beforehand how many States can be invited', async () => {
		const { id } = await aNeed({})
		const shown = async () => {
			const joint = await getJointOfNeed(ghana.focalPoint, id, 'en')
			return render(
				<InvitePanel {...joint} states={joint.states ?? []} errors={undefined} values={undefined} />,
			)
		}
		expect(await shown()).toContain('At most 19 States can be chosen.')
		await inviteStates(ghana.focalPoint, { needId: id, states: ['SEN', 'EGY'] })
		expect(await shown()).toContain('At most 17 States can be chosen.')
		const states =
			(await listRegionalGroups(ghana.focalPoint)).find(({ code }) => code === 'eu')?.states ?? []
		const invite = (count: number) =>
			inviteStates(ghana.focalPoint, { needId: id, states: states.slice(0, count) })
		await expect(invite(18)).rejects.toMatchObject({ code: 'invalid' })
		await invite(17)
		expect(await shown()).toContain('At most 0 States can be chosen.')
	})

	test('a programme is shown again with the members and all that was typed, and is not saved', async () => {
		const before = await look((tx) => tx.programme.count())
		const body = [
			['code', 'bad code'],
			['fill', 'excludedCountries'],
			['countries', 'GHA'],
			['group.excludedCountries', 'sica'],
			['group.countries', 'eu'],
		]
		const answer = answerOf(await newProgramme({ ...(await sent(office.manager, body)), params: {} }))
		expect(answer.status).toBe(200)
		expect(answer.data.typed).toMatchObject({
			code: 'bad code',
			countries: 'GHA',
			excludedCountries: ['BLZ', 'CRI', 'DOM', 'GTM', 'HND', 'NIC', 'PAN', 'SLV'],
		})
		expect(await look((tx) => tx.programme.count())).toBe(before)
		const none = body.filter(([name]) => name !== 'group.excludedCountries')
		const missed = answerOf(await newProgramme({ ...(await sent(office.manager, none)), params: {} }))
		expect(missed).toMatchObject({ status: 422, data: { typed: { code: 'bad code' } } })
		const html = render(
			<RecordForm
				revision={0}
				values={missed.data.typed ?? {}}
				errors={missed.data.errors}
				states={[]}
				groups={[]}
				deputies={[]}
			/>,
		)
		expect(html).toMatch(/<a href="[^"]*group\.excludedCountries">Regional group of States: /)
	})

	test('of the two lists of States of a programme, only the one that was filled in is open', () => {
		const opened = (values: Record<string, unknown>) =>
			(
				render(
					<RecordForm
						revision={0}
						values={{ group: { countries: '', excludedCountries: 'eu' }, ...values }}
						states={[]}
						groups={[]}
						deputies={[]}
					/>,
				).match(/<details[^>]*>/g) ?? []
			).map((tag) => / open/.test(tag))
		expect(opened({})).toEqual([false, false])
		expect(opened({ fill: 'excludedCountries' })).toEqual([false, true])
	})
})

test('notes of groups are marked as English, in which they are written', async () => {
	const groups = await listRegionalGroups(office.manager)
	const html = render(
		<ActionForm>
			<GroupOfStates name="states" groups={groups} />
		</ActionForm>,
	)
	expect(html).toMatch(/<bdi lang="en">[^<]*Burkina Faso, Mali and Niger left/)
})
