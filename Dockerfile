FROM rust:1-bookworm AS build
WORKDIR /src
COPY . .
RUN cargo build --release --locked && cp target/release/entente /entente

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /var/lib/entente --create-home entente
COPY --from=build /entente /usr/local/bin/entente
USER 10001
WORKDIR /var/lib/entente
ENV ENTENTE_DATA=/var/lib/entente ENTENTE_LISTEN=0.0.0.0:8080 ENTENTE_LOG=json
VOLUME /var/lib/entente
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /healthz HTTP/1.0\\r\\nHost: 127.0.0.1:8080\\r\\n\\r\\n' >&3 && grep -q '200 OK' <&3"]
STOPSIGNAL SIGTERM
ENTRYPOINT ["/usr/local/bin/entente"]
CMD ["serve"]
