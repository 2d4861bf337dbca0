import type { AnchorHTMLAttributes } from 'react'
import { type ButtonTone, buttonClass } from './button.tsx'

type LinkButtonProps = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string; tone?: ButtonTone }

/** A link to the next thing to do, with the weight of a button. */
export function LinkButton({ tone = 'primary', className, children, ...link }: LinkButtonProps) {
	return (
		<a {...link} className={buttonClass(tone, className)}>
			{children}
		</a>
	)
}
