import type { ErrorCode } from './errors.ts';
import type { JsonSchema } from './openapi-schemas.ts';

type Json = Record<string, unknown>;

/** One operation of the document, as far as readers of ours look at it. */
export interface OpenApiOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description?: string;
  security: Record<string, string[]>[];
  parameters: OpenApiParameter[];
  requestBody?: { required: boolean; content: Record<string, OpenApiMedia> };
  responses: Record<string, OpenApiResponse>;
  'x-error-codes': ErrorCode[];
  'x-scope'?: string;
}

/** A value in a path, a query or a header. */
export interface OpenApiParameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  description?: string;
  style?: string;
  explode?: boolean;
  schema: JsonSchema;
}

/** A body of one media type. */
export interface OpenApiMedia {
  schema?: JsonSchema;
  example?: unknown;
  examples?: Record<string, { $ref: string }>;
}

/** An answer with one status. */
export interface OpenApiResponse {
  description: string;
  headers?: Record<string, Json>;
  content?: Record<string, OpenApiMedia>;
}

/** The whole document. */
export interface OpenApiDocument {
  openapi: '3.1.1';
  info: { title: string; version: string; description: string; license: Json };
  servers: { url: string }[];
  tags: { name: string; description?: string }[];
  paths: Record<string, Record<string, OpenApiOperation>>;
  components: {
    schemas: Record<string, JsonSchema>;
    /** A problem document per error code. */
    examples: Record<string, { value: unknown }>;
    securitySchemes: Record<string, Json>;
  };
}
