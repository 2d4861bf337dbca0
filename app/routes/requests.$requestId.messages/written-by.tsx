import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ThreadView } from '#app/domain/messages/get-thread.server.ts'
import styles from './thread.module.css'

type Written = Pick<ThreadView['messages'][number], 'text' | 'at' | 'own' | 'author'>

type WrittenByProps = { written: Written; byMail?: boolean }

/** One text with who wrote it, when, and whether it came by e-mail. */
export function WrittenBy({ written: { text, at, own, author }, byMail }: WrittenByProps) {
	const t = useTranslations('thread')
	const roles = useTranslations('common.roles')
	return (
		<>
			<p className={styles.by}>
				{author ? (
					<>
						<strong>
							<UserText>{author.name}</UserText>
						</strong>
						{own && <span>{t('you')}</span>}
						<span>{roles(author.role)}</span>
					</>
				) : (
					<span>{t('somebody')}</span>
				)}
				<LocalDate value={at} withTime />
				{byMail && <span>{t('byMail')}</span>}
			</p>
			<UserText block>{text}</UserText>
		</>
	)
}
