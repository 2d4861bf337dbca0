import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'

type Invitation = { id: string; name: string; stage: 'open' | 'lapsed' | 'accepted' | 'withdrawn' }

/** Sends an unused invitation anew, or takes an open one back. */
export function InvitationActions({ id, name, stage }: Invitation) {
	const t = useTranslations('posts.invitations')
	if (stage !== 'open' && stage !== 'lapsed') return null
	return (
		<>
			<form method="post">
				<input type="hidden" name="invitationId" value={id} />
				<input type="hidden" name="intent" value="anew" />
				<Button tone="secondary" aria-label={t('anewOne', { name })}>
					{t('anew')}
				</Button>
			</form>
			{stage === 'open' && (
				<form method="post">
					<input type="hidden" name="invitationId" value={id} />
					<input type="hidden" name="intent" value="withdraw" />
					<Button tone="quiet" aria-label={t('withdrawOne', { name })}>
						{t('withdraw')}
					</Button>
				</form>
			)}
		</>
	)
}
