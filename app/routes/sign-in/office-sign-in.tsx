import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'

/** The way in for those whom the identity provider of the office knows. */
export function OfficeSignIn({ name, next }: { name: string; next: string }) {
	const t = useTranslations('provider')
	return (
		<p>
			<LinkButton tone="secondary" href={`/sign-in/office?next=${encodeURIComponent(next)}`}>
				{t('button', { name })}
			</LinkButton>
		</p>
	)
}
