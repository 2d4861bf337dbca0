import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { ViewFields } from '#app/components/list/view-fields.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { createView } from '#app/domain/lists/save-view.server.ts'
import { alertsOn, listNames, lists, mayOpenList } from '#app/forms/lists/lists.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { LONGEST_QUERY, newViewForm, sharingOpenTo } from '#app/forms/saved-view.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['lists.view', 'refusals'] as const }

/** The list and what it showed, as the link to this page carries them. */
export const loader = signedInLoader(async ({ actor, request }) => {
	const params = new URL(request.url).searchParams
	const list = listNames.find((name) => name === (params.get('list') ?? 'requests'))
	const query = params.get('query') ?? ''
	if (!list || !mayOpenList(actor, list) || query.length > LONGEST_QUERY) throw new DomainError('not-found')
	const alerts = alertsOn(list, actor.role)
	return { list, query, name: params.get('name') ?? '', shares: sharingOpenTo(actor.role), alerts }
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, newViewForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { value } = parsed
	const query = new URLSearchParams(value.query).toString()
	const id = await createView(actor, { ...value, query })
	return redirect(`${lists[value.list].path}?${query ? `${query}&` : ''}view=${id}`, 303)
})

export default function NewViewRoute() {
	const t = useTranslations('lists.view')
	const { list, query, name, shares, alerts } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	return (
		<Page title={t('newTitle')} lead={list !== 'search' && <p>{t('lead')}</p>}>
			<ActionForm
				errors={given?.errors}
				values={given?.typed ?? { name, sharedWith: 'nobody', alert: 'none' }}
			>
				<input type="hidden" name="list" value={list} />
				<input type="hidden" name="query" value={query} />
				<ViewFields shares={shares} alerts={alerts} />
				<Button>{t('save')}</Button>
			</ActionForm>
		</Page>
	)
}
