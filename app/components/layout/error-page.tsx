import { isRouteErrorResponse } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { LinkButton } from '../ui/button.tsx'
import { Page } from './page.tsx'

// Rows of other people and missing rows get the same page: a difference would disclose that a row exists.
const kinds = {
	401: 'unauthorized',
	403: 'forbidden',
	404: 'notFound',
	409: 'conflict',
	413: 'tooLarge',
	422: 'invalid',
	429: 'tooMany',
	503: 'unavailable',
	507: 'unavailable',
} as const

const kindOf = (error: unknown) => {
	const known: Partial<Record<number, (typeof kinds)[keyof typeof kinds]>> = kinds
	return (isRouteErrorResponse(error) && known[error.status]) || 'unexpected'
}

/** States in the reader's language the error and the next action; never internal details. */
export function ErrorPage({ error }: { error: unknown }) {
	const t = useTranslations('common.errors')
	const kind = kindOf(error)
	return (
		<Page title={t(`${kind}.title`)} lead={<p>{t(`${kind}.body`)}</p>}>
			<p>
				<NextStep kind={kind} />
			</p>
		</Page>
	)
}

function NextStep({ kind }: { kind: ReturnType<typeof kindOf> }) {
	const t = useTranslations('common')
	if (kind === 'unauthorized') return <LinkButton href="/sign-in">{t('navigation.signIn')}</LinkButton>
	// An address without path leads to the page itself, loaded again.
	if (kind === 'conflict') return <LinkButton href="?">{t('errors.reload')}</LinkButton>
	return (
		<LinkButton tone="secondary" href="/">
			{t('errors.home')}
		</LinkButton>
	)
}
