import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/action-form.tsx'
import { Button } from '#app/components/button.tsx'
import { FactList } from '#app/components/fact-list.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { Panel } from '#app/components/panel.tsx'
import { SelectField } from '#app/components/select-field.tsx'
import { UserText } from '#app/components/user-text.tsx'
import { getPerson } from '#app/domain/get-person.server.ts'
import { listStates } from '#app/domain/list-states.server.ts'
import { recordNationality } from '#app/domain/record-nationality.server.ts'
import { nationalityForm } from '#app/forms/nationality.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInAction, signedInLoader } from '#app/platform/signed-in.server.ts'

export const handle = { words: ['account'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => ({
	person: await getPerson(actor, params.personId ?? ''),
	states: await listStates(actor, languageOf(request, actor.language)),
	recorded: new URL(request.url).searchParams.has('recorded'),
}))

export const action = signedInAction(async ({ actor, params, form }) => {
	const parsed = parseForm(form, nationalityForm)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { nationality = null } = parsed.value
	await recordNationality(actor, { personId: params.personId ?? '', nationality })
	return redirect(`/people/${params.personId}?recorded`, 303)
})

export default function PersonRoute() {
	const t = useTranslations('account')
	const names = useTranslations('common.roles')
	const { person, states, recorded } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && ('problem' in answer ? answer.problem : answer)
	const nationality = states.find(({ iso3 }) => iso3 === person.nationality)?.name
	return (
		<Page
			title={person.name}
			lead={<p>{t('person.lead')}</p>}
			breadcrumbs={[{ href: '/people', label: t('people.title') }]}
		>
			{recorded && !answer && (
				<Notice tone="success" title={t('person.recorded.title')}>
					<p>{t('person.recorded.body')}</p>
				</Notice>
			)}
			<Panel title={t('person.details')}>
				<FactList
					items={[
						{ label: t('people.email'), value: <bdi>{person.email}</bdi> },
						{ label: t('people.post'), value: names(person.role) },
						{ label: t('invite.jobTitle'), value: <UserText>{person.title}</UserText> },
						{ label: t('person.nationality'), value: nationality ?? t('person.none') },
					]}
				/>
			</Panel>
			<Panel title={t('person.nationality')} id="nationality">
				<ActionForm errors={given?.errors} values={given?.typed ?? { nationality: person.nationality }}>
					<SelectField
						name="nationality"
						label={t('person.nationality')}
						hint={t('person.nationalityHint')}
						options={states.map(({ iso3, name }) => ({ value: iso3, label: name }))}
					/>
					<Button>{t('person.button')}</Button>
				</ActionForm>
			</Panel>
		</Page>
	)
}
