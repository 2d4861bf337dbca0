import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/empty.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { previewBulk } from '#app/domain/bulk/preview-bulk.server.ts'
import { takeBulk } from '#app/domain/bulk/take-bulk.server.ts'
import { type BulkAction, bulkActions, bulkActionsOf, MOST_ROWS } from '#app/domain/core/bulk-actions.ts'
import { listOfficers } from '#app/domain/workload/list-officers.server.ts'
import { bulkForm } from '#app/forms/bulk.ts'
import { eventForms } from '#app/forms/event-forms.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'
import { askedFrom } from './asked-from.ts'
import { ConfirmPanel } from './confirm-panel.tsx'
import { OfficerForm } from './officer-form.tsx'
import { PreviewTable } from './preview-table.tsx'
import { ResultPanel } from './result-panel.tsx'

export const handle = {
	words: [
		...(['workload.bulk', 'workload.actions', 'workload.results', 'request.officer', 'status'] as const),
		...(['refusals', 'events.fields', 'events.hints', 'codes.holdReasons', 'codes.regions'] as const),
	] as const,
}

export const loader = signedInLoader(async ({ actor, request }) => {
	const { action = 'acknowledge', officerId, ids } = askedFrom(request, bulkActionsOf(actor.role))
	const { subject, asksOfficer } = bulkActions[action]
	const officers = asksOfficer ? await listOfficers(actor) : []
	const officer = officers.find(({ id }) => id === officerId) ?? null
	const rows = await previewBulk(actor, { action, ids, officerId: officer?.id })
	const [form] = eventForms(subject, [action])
	const fields = form?.fields.filter(({ control }) => control !== 'person') ?? []
	return { action, ids, officers, officer, rows, fields, asksOfficer, tooMany: ids.length > MOST_ROWS }
})

export const action = signedInAction(async ({ actor, form, request }) => {
	const { action: type = 'acknowledge' } = askedFrom(request, bulkActionsOf(actor.role))
	const { rows, ...typed } = formValues(form)
	const values = { rows, event: { ...typed, type } }
	const parsed = checkValues(values, bulkForm(bulkActions[type].subject, type))
	if (!parsed.ok) return data({ errors: ofEvent(parsed.errors), typed }, { status: 422 })
	const event = parsed.value.event as { type: BulkAction }
	return { results: await takeBulk(actor, { rows: parsed.value.rows, event }) }
})

/** The fields of the page are those of the event. */
const ofEvent = (errors: Record<string, string>) =>
	Object.fromEntries(Object.entries(errors).map(([name, key]) => [name.replace(/^event\./, ''), key]))

export default function BulkRoute() {
	const t = useTranslations('workload')
	const common = useTranslations('common')
	const page = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { action: asked, ids, officer, rows, asksOfficer } = page
	const given = answer && 'results' in answer ? undefined : answer
	const problem = given && 'problem' in given ? given.problem : undefined
	return (
		<Page
			title={t(`actions.${asked}`)}
			lead={!answer && rows.length > 0 && <p>{t(`bulk.leads.${asked}`)}</p>}
			breadcrumbs={[{ href: '/requests', label: common('navigation.requests') }]}
		>
			<ProblemNotice problem={problem} />
			{answer && 'results' in answer ? (
				<ResultPanel results={answer.results} action={asked} officerId={officer?.id} />
			) : rows.length === 0 ? (
				<NothingChosen />
			) : (
				<>
					{page.tooMany && <p>{t('bulk.tooMany', { most: MOST_ROWS })}</p>}
					{asksOfficer && (
						<OfficerForm action={asked} ids={ids} officers={page.officers} chosen={officer?.id} />
					)}
					<PreviewTable rows={rows} action={asked} officer={officer?.name ?? null} />
					{(officer || !asksOfficer) && (
						<ConfirmPanel
							rows={rows}
							fields={page.fields}
							officerId={officer?.id ?? null}
							errors={problem?.errors ?? (given && 'errors' in given ? given.errors : undefined)}
							values={problem?.typed ?? (given && 'typed' in given ? given.typed : {})}
						/>
					)}
				</>
			)}
		</Page>
	)
}

function NothingChosen() {
	const t = useTranslations('workload.bulk.none')
	return (
		<Empty title={t('title')}>
			<p>{t('body')}</p>
			<LinkButton href="/requests">{t('back')}</LinkButton>
		</Empty>
	)
}
