import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { ViewFields } from '#app/components/list/view-fields.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { changeView, deleteView } from '#app/domain/lists/save-view.server.ts'
import { getView } from '#app/domain/lists/saved-views.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { alertsOn, lists } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { changedViewForm, LONGEST_QUERY, sharingOpenTo } from '#app/forms/saved-view.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['lists.view', 'lists.titles', 'refusals'] as const }

/** A view of the reader's own, or one that is shared with the reader. `query` of the address is to replace the stored one. */
export const loader = readingLoader(async ({ actor, params, request }) => {
	const view = await getView(actor, idFrom(params.viewId))
	const asked = new URL(request.url).searchParams.get('query')
	const replacing = asked !== null && asked.length <= LONGEST_QUERY ? asked : null
	return { view, replacing, shares: sharingOpenTo(actor.role), alerts: alertsOn(view.list, actor.role) }
})

export const action = signedInAction(async ({ actor, params, form, request }) => {
	const id = idFrom(params.viewId)
	const { list, query: stored } = await getView(actor, id)
	if (form.get('intent') === 'delete') {
		await deleteView(actor, id)
		return redirect(lists[list].path, 303)
	}
	const parsed = parseForm(form, changedViewForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const asked = new URL(request.url).searchParams.get('query')
	const query =
		asked !== null && asked.length <= LONGEST_QUERY ? new URLSearchParams(asked).toString() : stored
	await changeView(actor, { ...parsed.value, id, query })
	return redirect(`${lists[list].path}?${query ? `${query}&` : ''}view=${id}`, 303)
})

export default function ViewRoute() {
	const t = useTranslations('lists.view')
	const titles = useTranslations('lists.titles')
	const { view, replacing, shares, alerts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && 'problem' in answer ? answer.problem : answer
	const path = lists[view.list].path
	const copy = new URLSearchParams({ list: view.list, query: view.query, name: view.name })
	return (
		<Page
			title={view.name}
			tabTitle={t('editTitle')}
			breadcrumbs={[{ href: path, label: titles(view.list) }]}
			lead={!view.isOwn && <p>{t.rich('by', { name: () => <bdi>{view.ownerName}</bdi> })}</p>}
			actions={
				<>
					<LinkButton
						tone="secondary"
						href={view.query ? `${path}?${view.query}&view=${view.id}` : `${path}?view=${view.id}`}
					>
						{t('open')}
					</LinkButton>
					{!view.isOwn && <LinkButton href={`/views/new?${copy}`}>{t('own')}</LinkButton>}
				</>
			}
		>
			<ProblemNotice problem={problem} />
			{view.isOwn && (
				<>
					{replacing !== null && <p>{t('replaces')}</p>}
					<ActionForm
						errors={given?.errors}
						values={given?.typed ?? { ...view, pinned: view.pinned ? 'on' : undefined }}
					>
						<input type="hidden" name="version" value={view.version} />
						<ViewFields shares={shares} alerts={alerts} />
						<Button>{t('save')}</Button>
					</ActionForm>
					<Panel title={t('delete')} id="delete">
						<p>{t('deleteLead')}</p>
						<form method="post">
							<Button tone="danger" name="intent" value="delete">
								{t('delete')}
							</Button>
						</form>
					</Panel>
				</>
			)}
		</Page>
	)
}
