import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { DateField } from '#app/components/form/date-field.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { DeputyTable } from '#app/components/record/deputy-table.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { appointDeputy, type DeputyRow, endDeputy, listDeputies } from '#app/domain/people/deputies.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow, newDeputy } from '#app/forms/post.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { type ActingRole, isOfficeRole } from '#workflows/roles.ts'

export const handle = { words: ['deputies', 'refusals', 'events.fields', 'account.person.recusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await listDeputies(actor)),
	me: actor.id,
	today: dayOfUtc(now()),
	done: new URL(request.url).searchParams.get('done'),
	ofOffice: isOfficeRole(actor.role),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const ending = parseForm(form, chosenRow)
	if (ending.ok) {
		await endDeputy(actor, ending.value.id)
		return redirect('/deputies?done=ended', 303)
	}
	const parsed = parseForm(form, newDeputy)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	await appointDeputy(actor, parsed.value)
	return redirect('/deputies?done=appointed', 303)
})

export default function DeputiesRoute() {
	const t = useTranslations('deputies')
	const account = useTranslations('account.person')
	const { rows, principals, candidates, me, today, done, ofOffice } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const [own] = principals
	const first = principals.length === 1 ? { personId: own?.id } : {}
	return (
		<Page
			title={t('title')}
			lead={<p>{t('lead')}</p>}
			actions={
				ofOffice && (
					<LinkButton tone="secondary" href="/recusals">
						{account('recusals')}
					</LinkButton>
				)
			}
		>
			<Outcome done={done} />
			<p>{t('days')}</p>
			<DeputyPanels rows={rows} me={me} />
			{principals.length > 0 && (
				<Panel title={t('appoint.title')} id="appoint">
					<AppointForm
						principals={principals}
						candidates={candidates}
						today={today}
						errors={given?.errors}
						values={given?.typed ?? { ...first, firstDay: today }}
					/>
				</Panel>
			)}
		</Page>
	)
}

function Outcome({ done }: { done: string | null }) {
	const t = useTranslations('deputies')
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	if (problem && Object.keys(problem.errors).length === 0) return <ProblemNotice problem={problem} />
	if (answer || (done !== 'appointed' && done !== 'ended')) return null
	return (
		<Notice tone="success" title={t(`${done}.title`)}>
			<p>{t(`${done}.body`)}</p>
		</Notice>
	)
}

type Holder = { id: string; name: string; role: ActingRole }

type AppointFormProps = {
	principals: readonly Holder[]
	candidates: readonly Holder[]
	today: string
	errors: Record<string, string> | undefined
	values: Record<string, unknown>
}

/** Form for a deputy's appointment: who, for whom, from when to when. */
function AppointForm({ principals, candidates, today, errors, values }: AppointFormProps) {
	const t = useTranslations('deputies.appoint')
	const roles = useTranslations('common.roles')
	const options = (people: readonly Holder[]) =>
		people.map(({ id, name, role }) => ({ value: id, label: `${name} – ${roles(role)}` }))
	const labels: Record<string, string> = {
		personId: t('person'),
		deputyId: t('deputy'),
		reason: t('reason'),
		firstDay: t('firstDay'),
		lastDay: t('lastDay'),
	}
	if (candidates.length === 0) return <p>{t('nobody')}</p>
	return (
		<ActionForm errors={errors} values={values} labelOf={(name) => labels[name]}>
			<SelectField name="personId" label={t('person')} options={options(principals)} required />
			<SelectField
				name="deputyId"
				label={t('deputy')}
				hint={t('deputyHint')}
				options={options(candidates)}
				required
			/>
			<DateField name="firstDay" label={t('firstDay')} min={today} required />
			<DateField name="lastDay" label={t('lastDay')} hint={t('lastDayHint')} min={today} required />
			<TextArea name="reason" label={t('reason')} hint={t('reasonHint')} rows={2} required />
			<Button>{t('button')}</Button>
		</ActionForm>
	)
}

/** The reader's deputies, the people the reader acts for, and the others that the reader may see. */
export function DeputyPanels({ rows, me }: { rows: readonly DeputyRow[]; me: string }) {
	const mine = rows.filter(({ person }) => person.id === me)
	const yours = rows.filter(({ deputy }) => deputy.id === me)
	const others = rows.filter(({ person, deputy }) => person.id !== me && deputy.id !== me)
	return (
		<>
			<DeputyPanel part="mine" rows={mine} />
			<DeputyPanel part="yours" rows={yours} />
			{others.length > 0 && <DeputyPanel part="others" rows={others} />}
		</>
	)
}

type DeputyGroup = 'mine' | 'yours' | 'others'

function DeputyPanel({ part, rows }: { part: DeputyGroup; rows: readonly DeputyRow[] }) {
	const t = useTranslations('deputies')
	return (
		<Panel title={t(`${part}.title`)}>
			{rows.length === 0 ? (
				<p>{t(`${part}.none`)}</p>
			) : (
				<DeputyTable caption={t(`${part}.caption`)} rows={rows} />
			)}
		</Panel>
	)
}
