import type { Actor } from '#app/platform/actor.ts'
import { postsOf } from '../my-work/posts.ts'

/** Who says for a State how far its request may travel: its focal point, or whoever stands in. */
export const mayShare = (actor: Actor) => postsOf(actor).some(({ role }) => role === 'focalPoint')
