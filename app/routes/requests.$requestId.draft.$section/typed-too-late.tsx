import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ErrorPage } from '#app/components/layout/error-page.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

/** The draft was sent while somebody still wrote in it: nothing can be saved, and nothing typed is thrown away. */
export function TypedTooLate() {
	const t = useTranslations('common')
	const error = useRouteError()
	const typed = isRouteErrorResponse(error) ? (error.data as { typed?: string[] } | null)?.typed : undefined
	if (!typed) return <ErrorPage error={error} />
	return (
		<Page title={t('errors.conflict.title')} lead={<p>{t('errors.conflict.body')}</p>}>
			<h2>{t('errors.typed')}</h2>
			{typed.map((text) => (
				<p key={text}>
					<UserText block>{text}</UserText>
				</p>
			))}
			<LinkButton href="/requests">{t('navigation.requests')}</LinkButton>
		</Page>
	)
}
