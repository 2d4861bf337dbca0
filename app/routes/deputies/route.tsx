import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { appointDeputy, endDeputy, listDeputies } from '#app/domain/people/deputies.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow, newDeputy } from '#app/forms/post.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { AppointForm } from './appoint-form.tsx'
import { DeputyPanels } from './deputy-panels.tsx'

export const handle = { words: ['deputies', 'refusals', 'events.fields', 'account.person.recusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await listDeputies(actor)),
	me: actor.id,
	today: now().toISOString().slice(0, 10),
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
