import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listAllocations } from '#app/domain/allocation/list-allocations.server.ts'
import { startAllocation } from '#app/domain/allocation/start-allocation.server.ts'
import { allocationStart } from '#app/forms/allocation.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'

import { ScopeName, StartForm } from './start-form.tsx'

export const handle = { words: ['allocation', 'codes.themes', 'refusals', 'form'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await listAllocations(actor, languageOf(request, actor.language))),
	/** Set by a link from the page of a programme. */
	chosen: new URL(request.url).searchParams.get('programme'),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, allocationStart)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return redirect(`/allocations/${await startAllocation(actor, parsed.value)}`, 303)
})

export default function AllocationsRoute() {
	const t = useTranslations('allocation')
	const { runs, programmes, mayStart, chosen } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const wrong = problem ?? (answer && 'errors' in answer ? answer : undefined)
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ProblemNotice problem={problem} forms={[]} />
			{runs.length === 0 ? (
				<Empty title={t('none')}>
					<p>{t('noneBody')}</p>
				</Empty>
			) : (
				<Table
					caption={t('list')}
					head={[t('columns.run'), t('columns.status'), t('columns.started'), t('columns.by')]}
					rows={runs.map(({ id, status, startedAt, startedBy, ...run }) => [
						<a key="run" href={`/allocations/${id}`}>
							<ScopeName scope={run.scope} programme={run.programme} />
						</a>,
						t(`statuses.${status}`),
						<LocalDate key="started" value={startedAt} />,
						<bdi key="by">{startedBy ?? ''}</bdi>,
					])}
				/>
			)}
			{mayStart && <StartForm programmes={programmes} chosen={chosen} wrong={wrong} />}
		</Page>
	)
}
