import { z } from 'zod'

// Shapes compile themselves where they may; the page's own security policy forbids it and reports the
// attempt. This module stands before every import of a shape, because they look once, when made.
z.config({ jitless: true })
