import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { places } from '#app/components/layout/navigation.ts'
import { Page } from '#app/components/layout/page.tsx'
import { handOverWork } from '#app/domain/transfers/hand-over-work.server.ts'
import { previewHandOver } from '#app/domain/transfers/preview-hand-over.server.ts'
import { handOverForm } from '#app/forms/bulk.ts'
import { filterValue } from '#app/forms/filter-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newId } from '#app/platform/ids.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { ChooseForm } from './choose-form.tsx'
import { ConfirmForm } from './confirm-form.tsx'
import { MatterTable } from './matter-table.tsx'
import { HandOverNothing } from './nothing.tsx'
import { ResultPanel } from './result-panel.tsx'

export const handle = {
	words: ['workload.handOver', 'workload.results', 'status', 'refusals', 'events.fields'] as const,
}

export const loader = signedInLoader(async ({ actor, request }) => ({
	...(await previewHandOver(actor, {
		fromId: filterValue(request, 'from'),
		toId: filterValue(request, 'to'),
	})),
	key: newId(),
	// Where the link to this page stands for the reader.
	back: places[actor.role].includes('workload') ? ('workload' as const) : ('people' as const),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, handOverForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	return { results: await handOverWork(actor, parsed.value) }
})

export default function HandOverRoute() {
	const t = useTranslations('workload.handOver')
	const common = useTranslations('common.navigation')
	const { key, back, ...page } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { from, to, rows, post } = page
	const breadcrumbs = [{ href: `/${back}`, label: common(back) }]
	if (answer && 'results' in answer)
		return (
			<Page title={t('title')} breadcrumbs={breadcrumbs}>
				<ResultPanel results={answer.results} pair={{ from: from?.id, to: to?.id }} />
			</Page>
		)
	const given = answer && 'problem' in answer ? answer.problem : answer
	return (
		<Page title={t('title')} lead={<p>{t(`leads.${post}`)}</p>} breadcrumbs={breadcrumbs}>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			<ChooseForm {...page} />
			<HandOverNothing {...page} />
			{rows.length > 0 && <MatterTable rows={rows} asked={to !== null} />}
			{page.more > 0 && <p>{t('more', { shown: rows.length, more: page.more })}</p>}
			{from && to && rows.length > 0 && (
				<ConfirmForm
					from={from}
					to={to}
					rows={rows}
					formKey={key}
					errors={given?.errors}
					values={given?.typed ?? {}}
				/>
			)}
		</Page>
	)
}
