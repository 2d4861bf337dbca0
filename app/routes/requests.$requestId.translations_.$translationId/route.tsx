import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Translation } from '#app/components/translation/translated.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import {
	correctTranslation,
	getTranslation,
	pageOf,
} from '#app/domain/translations/correct-translation.server.ts'
import { addressOfTexts } from '#app/domain/translations/translatable.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { translationCorrected } from '#app/forms/translation.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { withEngine } from '#app/platform/translation/translate.server.ts'

export const handle = { words: ['translation', 'codes.languages', 'events', 'refusals'] as const }

type Params = Record<string, string | undefined>
const whichOf = ({ requestId, translationId }: Params) => ({
	requestId: idFrom(requestId),
	translationId: idFrom(translationId),
})

export const loader = withEngine(
	signedInLoader(async ({ actor, params }) => {
		const { page, ...translation } = await getTranslation(actor, whichOf(params))
		return { requestId: page.requestId, back: addressOfTexts(page), translation }
	}),
)

export const action = withEngine(
	signedInAction(async ({ actor, params, form }) => {
		const corrected = parseForm(form, translationCorrected)
		if (!corrected.ok) return data({ errors: corrected.errors, typed: corrected.typed }, { status: 422 })
		const row = await correctTranslation(actor, { ...whichOf(params), ...corrected.value })
		return redirect(`${addressOfTexts(pageOf(row))}#translation`, 303)
	}),
)

export default function TranslationRoute() {
	const t = useTranslations('translation.page')
	const unnamedPerson = useTranslations('translation')('unnamedPerson')
	const { back, translation } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const refused = answer && 'errors' in answer ? answer : problem
	const { original, to, shown, seen, earlier } = translation
	return (
		<Page title={t('title')} breadcrumbs={[{ href: back, label: t('texts') }]}>
			<ProblemNotice problem={problem} />
			<Panel title={t('original')}>
				<UserText block>{original}</UserText>
			</Panel>
			<Panel title={t('translation')}>
				<Translation shown={shown} language={to} correctAt={null} />
			</Panel>
			<Panel title={t('correct')}>
				<ActionForm
					errors={refused?.errors}
					values={refused?.typed ?? { text: shown.text }}
					labelOf={() => t('text')}
				>
					<input type="hidden" name="seen" value={seen} />
					<TextArea name="text" label={t('text')} hint={t('hint')} rows={10} required />
					<Button>{t('save')}</Button>
				</ActionForm>
			</Panel>
			{earlier.length > 0 && (
				<Panel title={t('earlier')}>
					<ol>
						{earlier.map(({ id, at, by, before }) => (
							<li key={id}>
								<p>
									{t.rich('replaced', {
										name: () => <UserText>{by ?? unnamedPerson}</UserText>,
										date: () => <LocalDate value={at} withTime />,
									})}
								</p>
								<UserText block>{before}</UserText>
							</li>
						))}
					</ol>
				</Panel>
			)}
		</Page>
	)
}
