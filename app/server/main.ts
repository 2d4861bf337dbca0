// The web process, as it was built: `npm start`.
import '#app/platform/log/ends-plainly.ts'
import * as pages from 'virtual:remix/server-build'
import { serve } from './serve.ts'

serve(pages)
