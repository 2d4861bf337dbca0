import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'

type MailPagesProps = { filter: Record<string, string>; page: number; more: boolean }

/** The way to newer and older e-mails of a long list. */
export function MailPages({ filter, page, more }: MailPagesProps) {
	const t = useTranslations('told')
	const common = useTranslations('common')
	const hrefOf = (other: number) => `/dev/inbox?${new URLSearchParams({ ...filter, page: String(other) })}`
	if (page === 1 && !more) return null
	return (
		<nav aria-label={t('pages')}>
			{page > 1 && (
				<LinkButton href={hrefOf(page - 1)} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}{' '}
			{more && (
				<LinkButton href={hrefOf(page + 1)} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}
